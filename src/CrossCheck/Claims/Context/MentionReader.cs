using System.Collections.Immutable;
using CrossCheck.Articles;
using CrossCheck.Claims.Context.Happenings;
using CrossCheck.Claims.Context.Nouns;
using CrossCheck.Language;

namespace CrossCheck.Claims.Context;

/// <summary>Reads the mentions of one article in their sentences: what each counts, and what happened.</summary>
internal sealed class MentionReader
{
    /// <summary>A number at most this many words into its sentence may be all of its subject ("Two were killed").</summary>
    private const int LongestOpening = 1;

    private readonly Reading reading;

    // What each number of the sentence counts; used again for every sentence.
    private CountedNoun[] nouns = new CountedNoun[16];

    // What was counted last, in this sentence or the one before.
    private CountedNoun? previous;

    private MentionReader(Reading reading) => this.reading = reading;

    /// <summary>
    /// Those of an article's mentions that make claims, in text order: none of furniture and headings, and none that its own words rule
    /// out.
    /// </summary>
    public static ImmutableArray<PlacedMention> Read(Reading reading, ImmutableArray<Mention> mentions) =>
        new MentionReader(reading).Place(mentions);

    private ImmutableArray<PlacedMention> Place(ImmutableArray<Mention> mentions)
    {
        var placed = ImmutableArray.CreateBuilder<PlacedMention>(mentions.Length);
        var sentences = reading.Document.Sentences;
        var at = 0;
        var previousSentence = -1;
        SentenceContext? last = null;
        for (var s = 0; s < sentences.Length && at < mentions.Length; s++)
        {
            var sentence = sentences[s];
            var first = at;
            while (at < mentions.Length && mentions[at].FirstToken < sentence.EndToken)
            {
                at++;
            }

            if (at == first || sentence.Kind is SentenceKind.Furniture or SentenceKind.Heading)
            {
                continue;
            }

            var before = last?.Index == s - 1 ? last : Before(s);
            last = SentenceContext.Read(reading, s);
            previous = s - previousSentence > 1 ? null : previous;
            previousSentence = s;
            FindNouns(sentence, mentions.AsSpan(first, at - first));
            Place(mentions, first, at, last, before, placed);
        }

        return placed.DrainToImmutable();
    }

    /// <summary>Places the mentions of one sentence, whose nouns are found.</summary>
    private void Place(
        ImmutableArray<Mention> mentions,
        int first,
        int end,
        SentenceContext context,
        SentenceContext? before,
        ImmutableArray<PlacedMention>.Builder placed
    )
    {
        var governed = (End: -1, By: -1);
        for (var i = first; i < end; i++)
        {
            var mention = mentions[i];
            var noun = nouns[i - first];
            var past = mention is QuantityMention ? Math.Max(mention.EndToken, noun.Phrase.EndToken) : mention.EndToken;
            var governing =
                mention is DateMention
                    ? Dated(context.Sentence, mention)
                    : EventFinder.Governing(reading, context.Sentence, mention.FirstToken, past);
            if (governing < 0 && mention.Kind == ClaimKind.Count && IsJoined(governed.End, mention.FirstToken))
            {
                // "lost seven soldiers and four civilians": the verb before the first governs both.
                governing = governed.By;
            }

            governed = mention.Kind == ClaimKind.Count && governing >= 0 && governing < mention.FirstToken ? (past, governing) : (-1, -1);
            if (mention.Reason is null)
            {
                var events = Fate(EventFinder.Find(reading, context, mention.FirstToken, past, noun.Head, governing), noun);
                placed.Add(new PlacedMention(i, mention, context, before, noun, past, governing, events));
            }
        }
    }

    /// <summary>What a date dates, where that is a happening; -1 where it is none.</summary>
    private int Dated(Sentence sentence, Mention date)
    {
        var governor = DateAttachment.Governor(reading, sentence, date.FirstToken, date.EndToken);
        return EventFinder.Concept(reading, governor) is null ? -1 : governor;
    }

    /// <summary>The sentence before, where it is running text: what "they" and "the quake" refer to stands there.</summary>
    private SentenceContext? Before(int sentence) =>
        sentence > 0 && reading.Document.Sentences[sentence - 1].Kind is SentenceKind.Prose or SentenceKind.Title
            ? SentenceContext.Read(reading, sentence - 1)
            : null;

    /// <summary>What each number of a sentence counts; a number without a noun takes its neighbour's.</summary>
    private void FindNouns(Sentence sentence, ReadOnlySpan<Mention> mentions)
    {
        if (nouns.Length < mentions.Length)
        {
            nouns = new CountedNoun[2 * mentions.Length];
        }

        for (var i = 0; i < mentions.Length; i++)
        {
            nouns[i] = mentions[i] is QuantityMention quantity ? CountedNounReader.Find(reading, sentence, quantity) : default;
        }

        for (var i = mentions.Length - 2; i >= 0; i--)
        {
            // "10,000 American and 2,000 Iraqi soldiers": the first number's noun follows the second.
            if (
                mentions[i] is QuantityMention { Kind: ClaimKind.Count }
                && mentions[i + 1] is QuantityMention { Kind: ClaimKind.Count } next
                && nouns[i + 1].HeadHash != 0
                && SharesNoun(nouns[i], next)
            )
            {
                nouns[i] = nouns[i].Borrow(nouns[i + 1]);
            }
        }

        var isWithin = false;
        for (var i = 0; i < mentions.Length; i++)
        {
            if (mentions[i] is not QuantityMention { Kind: ClaimKind.Count })
            {
                continue;
            }

            // A bare number deep in its sentence hardly means what an earlier sentence counted.
            var isBare = nouns[i].Text is null && (isWithin || mentions[i].FirstToken - sentence.FirstToken <= LongestOpening);
            if (nouns[i].HeadHash == 0 && previous is { } borrowed && (nouns[i].Phrase.IsPart || isBare))
            {
                nouns[i] = nouns[i].Borrow(borrowed);
            }

            if (nouns[i].HeadHash != 0)
            {
                previous = nouns[i];
                isWithin = true;
            }
        }
    }

    /// <summary>Whether only "and", "or" or a comma stands between a number's modifiers and the next number.</summary>
    private bool SharesNoun(CountedNoun noun, QuantityMention next)
    {
        var end = noun.Phrase.EndToken;
        var onlyModifiers = noun.Head < 0 || reading.Is(noun.Head, WordClass.Nationality | WordClass.Adjective | WordClass.Place);
        return onlyModifiers
            && next.FirstToken - end is >= 0 and <= 1
            && (next.FirstToken == end || reading.Is(end, WordClass.Conjunction) || reading.IsMark(end, ','));
    }

    /// <summary>Whether nothing but "and" or a comma stands between what one number counts and the next number.</summary>
    private bool IsJoined(int end, int first) =>
        end >= 0
        && first - end is 1 or 2
        && (reading.Is(first - 1, WordClass.Conjunction) || (reading.IsMark(first - 1, ',') && first - end == 1))
        && (first - end == 1 || reading.IsMark(end, ','));

    /// <summary>
    /// What befell the people counted comes first: the noun may say it ("11 deaths", "600 lives"), and people who are lost are dead.
    /// </summary>
    private static ImmutableArray<string> Fate(ImmutableArray<string> events, CountedNoun noun)
    {
        var fate = noun.Fate ?? (noun.CountsPeople && !events.IsEmpty && events[0] == "lose" ? "kill" : null);
        return fate is null || (!events.IsEmpty && events[0] == fate) ? events : [fate, .. events.Where(e => e != fate && e != "lose")];
    }
}
