using System.Collections.Immutable;
using System.Globalization;
using CrossCheck.Articles;
using CrossCheck.Claims.Lexicon;
using CrossCheck.Claims.Questions;

namespace CrossCheck.Claims.Context;

/// <summary>Builds the claims of one article, sentence by sentence.</summary>
internal sealed class ClaimBuilder(Reading reading, int article, ImmutableArray<DateMention> dates)
{
    private readonly TimeLine timeLine = new(reading, dates);
    private readonly QuestionReader questions = new(reading);

    // What each number of the sentence counts; used again for every sentence.
    private CountedNoun[] nouns = new CountedNoun[16];

    /// <summary>The claims of the article's mentions, in text order.</summary>
    public ImmutableArray<Claim> Build(ImmutableArray<Mention> mentions)
    {
        var claims = ImmutableArray.CreateBuilder<Claim>(mentions.Length);
        var sentences = reading.Document.Sentences;
        var at = 0;
        CountedNoun? previous = null;
        var previousSentence = -1;
        SentenceContext? last = null;
        for (var s = 0; s < sentences.Length && at < mentions.Length; s++)
        {
            var sentence = sentences[s];
            timeLine.Enter(sentence);
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
            var context = SentenceContext.Read(reading, s);
            last = context;
            var inSentence = mentions.AsSpan(first, at - first);
            previous = s - previousSentence > 1 ? null : previous;
            previousSentence = s;
            FindNouns(sentence, inSentence, ref previous);
            questions.Enter(sentence, inSentence);
            var governed = (End: -1, By: -1);
            for (var i = 0; i < inSentence.Length; i++)
            {
                var mention = inSentence[i];
                var end = mention is QuantityMention ? Math.Max(mention.EndToken, nouns[i].Phrase.EndToken) : mention.EndToken;
                var governing = mention is DateMention
                    ? Dated(sentence, mention)
                    : EventFinder.Governing(reading, sentence, mention.FirstToken, end);
                if (governing < 0 && mention.Kind == ClaimKind.Count && IsJoined(governed.End, mention.FirstToken))
                {
                    // "lost seven soldiers and four civilians": the verb before the first governs both.
                    governing = governed.By;
                }

                governed = mention.Kind == ClaimKind.Count && governing >= 0 && governing < mention.FirstToken ? (end, governing) : (-1, -1);
                if (mention.Reason is null)
                {
                    claims.Add(Claim(before, context, mention, nouns[i], end, governing, claims.Count + 1));
                }
            }
        }

        return claims.DrainToImmutable();
    }

    /// <summary>What a date dates, where that is a happening; -1 where it is none.</summary>
    private int Dated(Sentence sentence, Mention date)
    {
        var governor = DateAttachment.Governor(reading, sentence, date.FirstToken, date.EndToken);
        return EventFinder.Concept(reading, governor) is null ? -1 : governor;
    }

    /// <summary>The sentence before, where it is running text: what "they" and "the quake" refer to stands there.</summary>
    private SentenceContext? Before(int sentence) =>
        sentence > 0 && reading.Document.Sentences[sentence - 1].Kind is SentenceKind.Prose or SentenceKind.Title ? SentenceContext.Read(reading, sentence - 1) : null;

    /// <summary>A number at most this many words into its sentence may be all of its subject ("Two were killed").</summary>
    private const int LongestOpening = 1;

    /// <summary>What each number of a sentence counts; a number without a noun takes its neighbour's.</summary>
    private void FindNouns(Sentence sentence, ReadOnlySpan<Mention> mentions, ref CountedNoun? previous)
    {
        if (nouns.Length < mentions.Length)
        {
            nouns = new CountedNoun[2 * mentions.Length];
        }

        for (var i = 0; i < mentions.Length; i++)
        {
            nouns[i] = mentions[i] is QuantityMention quantity ? CountedNoun.Find(reading, sentence, quantity) : default;
        }

        for (var i = mentions.Length - 2; i >= 0; i--)
        {
            // "10,000 American and 2,000 Iraqi soldiers": the first number's noun follows the second.
            if (mentions[i] is QuantityMention { Kind: ClaimKind.Count } && mentions[i + 1] is QuantityMention { Kind: ClaimKind.Count } next
                && nouns[i + 1].HeadHash != 0 && SharesNoun(nouns[i], next))
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
        return onlyModifiers && next.FirstToken - end is >= 0 and <= 1 && (next.FirstToken == end || reading.Is(end, WordClass.Conjunction) || reading.IsMark(end, ','));
    }

    /// <summary>Whether nothing but "and" or a comma stands between what one number counts and the next number.</summary>
    private bool IsJoined(int end, int first) =>
        end >= 0 && first - end is 1 or 2 && (reading.Is(first - 1, WordClass.Conjunction) || (reading.IsMark(first - 1, ',') && first - end == 1)) && (first - end == 1 || reading.IsMark(end, ','));

    private Claim Claim(SentenceContext? before, SentenceContext context, Mention mention, CountedNoun noun, int end, int governing, int number)
    {
        var sentence = context.Sentence;
        var quantity = mention as QuantityMention;
        var own = mention as DateMention;
        var time = own is { Date: not null } ? own : timeLine.Nearest(sentence, mention.FirstToken, end);
        var carried = time is null ? timeLine.Carried : null;
        var events = Fate(EventFinder.Find(reading, context, mention.FirstToken, end, noun.Head, governing), noun);
        var scope = quantity is null ? Scope.None : ScopeReader.Read(reading, sentence, mention.FirstToken, mention.EndToken, noun.Phrase);
        return new Claim
        {
            Id = "c" + number.ToString(CultureInfo.InvariantCulture),
            Article = reading.Document.Article,
            Kind = mention.Kind,
            Value = own is not null ? own.Date ?? (Value)new OpenDate() : WithUnit(quantity!, noun),
            ValueSpan = mention.Span,
            // A value that runs over the cut of an endless sentence takes the sentence with it.
            SentenceSpan = TextSpan.FromBounds(Math.Min(sentence.Span.Start, mention.Span.Start), Math.Max(sentence.Span.End, mention.Span.End)),
            Subject = noun.Text,
            Event = events.IsEmpty ? null : events[0],
            Participants = context.Names,
            Time = (time ?? carried) is { Date: { } date } holds ? holds.Role == DateRole.Since ? date.Iso + "/.." : date.Iso : null,
            AsOf = (scope & Scope.Total) != 0 && reading.Document.Article.Published is { } published ? published.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
            Attribution = context.Speaker,
            Force = Utterance.ForceOf(reading, sentence, mention.FirstToken, end),
            Role = own?.Role,
            Context = new ClaimContext
            {
                Sentence = context,
                Before = before,
                Article = article,
                Token = quantity?.FigureToken ?? (governing >= 0 ? governing : mention.FirstToken),
                Head = noun.HeadHash,
                CountsPeople = noun.CountsPeople,
                IsGeneral = noun.IsGeneral,
                Modifiers = noun.Modifiers.IsDefault ? [] : noun.Modifiers,
                Populations = noun.Populations.IsDefault ? [] : noun.Populations,
                Events = events,
                Where = Locative.Of(reading, sentence, mention.FirstToken, end),
                Name = NameBefore(context, mention.FirstToken),
                Scope = scope,
                IsCumulative = time?.Role is DateRole.By or DateRole.Since or DateRole.Until || (scope & Scope.Total) != 0 || events.Contains("rise"),
                IsRevision = mention.Kind == ClaimKind.Count && IsRevision(sentence, mention.FirstToken),
                IsQuotation = mention.Kind is ClaimKind.Money or ClaimKind.Percent && EventSorts.Is(events.IsEmpty ? null : events[0], EventSort.Quotation) && SpeaksOfMarket(sentence),
                First = time?.Date?.First,
                Last = time?.Date?.Last,
                CarriedFirst = carried?.Date?.First,
                CarriedLast = carried?.Date?.Last,
                Question = questions.Read(mention),
                Position = reading.Tokens.Length == 0 ? 0 : (double)mention.FirstToken / reading.Tokens.Length,
            },
        };
    }

    /// <summary>Whether nothing but words like "and then later" stands between a number and the one before it.</summary>
    private bool IsRevision(Sentence sentence, int first)
    {
        var isLater = false;
        for (var i = first - 1; i >= sentence.FirstToken; i--)
        {
            if (reading.Says(i, "later") || reading.Says(i, "eventually") || reading.Says(i, "subsequently"))
            {
                isLater = true;
            }
            else if (isLater && (reading.Is(i, WordClass.Cardinal) || reading.Kind(i) == TokenKind.Number))
            {
                return true;
            }
            else if (!reading.Says(i, "then") && !reading.Is(i, WordClass.Conjunction) && !reading.IsMark(i, ','))
            {
                return false;
            }
        }

        return false;
    }

    private bool SpeaksOfMarket(Sentence sentence)
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (reading.Is(i, WordClass.Market) || (reading.Phrase(i) is { } phrase && phrase.Lexeme.Is(WordClass.Market)))
            {
                return true;
            }
        }

        return false;
    }

    private static uint NameBefore(SentenceContext sentence, int token)
    {
        var name = 0u;
        foreach (var word in sentence.Words)
        {
            if (word.Token >= token)
            {
                break;
            }

            name = (word.Kind & (ContentKind.Name | ContentKind.Place)) != 0 ? word.Hash : name;
        }

        return name;
    }

    /// <summary>What befell the people counted comes first: the noun may say it ("11 deaths", "600 lives"), and people who are lost are dead.</summary>
    private static ImmutableArray<string> Fate(ImmutableArray<string> events, CountedNoun noun)
    {
        var fate = noun.Fate ?? (noun.CountsPeople && !events.IsEmpty && events[0] == "lose" ? "kill" : null);
        return fate is null || (!events.IsEmpty && events[0] == fate) ? events : [fate, .. events.Where(e => e != fate && e != "lose")];
    }

    /// <summary>A count's unit is the noun counted, in the singular.</summary>
    private Quantity WithUnit(QuantityMention mention, CountedNoun noun)
    {
        if (mention.Kind != ClaimKind.Count || mention.Quantity.Unit.Length > 0 || noun.Head < 0)
        {
            return mention.Quantity;
        }

        return mention.Quantity with { Unit = reading.Word(noun.Head)?.Concept ?? reading.Form(noun.Head).ToString().ToLowerInvariant() };
    }
}
