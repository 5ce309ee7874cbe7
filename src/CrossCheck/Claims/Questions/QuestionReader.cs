using CrossCheck.Articles;
using CrossCheck.Language;

namespace CrossCheck.Claims.Questions;

/// <summary>Finds what each claim of an article answers.</summary>
internal sealed class QuestionReader
{
    private readonly Reading reading;
    private readonly Chunker chunker;
    private readonly OwnerReader owners;
    private readonly ClauseReader clauses;
    private Topic? topic;

    /// <summary>Reads the questions of the article of <paramref name="reading"/>.</summary>
    public QuestionReader(Reading reading)
    {
        this.reading = reading;
        chunker = new Chunker(reading);
        var people = new People(reading);
        owners = new OwnerReader(reading, chunker, people);
        clauses = new ClauseReader(reading, chunker, people);
    }

    /// <summary>Moves on to a sentence whose numbers and dates are <paramref name="mentions"/>.</summary>
    public void Enter(Sentence sentence, ReadOnlySpan<Mention> mentions) => chunker.Cut(sentence, mentions);

    /// <summary>What the claim of <paramref name="mention"/>, which stands in the sentence entered last, answers.</summary>
    public Question Read(Mention mention)
    {
        topic ??= new TopicReader(reading).Read();
        var clause = clauses.Read(mention.FirstToken);
        var at = chunker.At(mention.FirstToken);
        var phrase = chunker.Chunks[at];
        var counted = Counted(mention, at);
        var isModifier =
            phrase.Kind == ChunkKind.Noun
            && mention.Kind is ClaimKind.Money or ClaimKind.Duration or ClaimKind.Percent
            && phrase.Head >= mention.EndToken;
        return new Question
        {
            Owner = mention is QuantityMention { Quantity.Dimension: "age" } age ? owners.OfAge(age) : default,
            Clause = isModifier ? clause with { Role = ValueRole.Modifier } : clause,
            Counted = counted,
            Possessor =
                phrase.Kind == ChunkKind.Noun && phrase.First < mention.FirstToken
                    ? reading.SpanOf(phrase.First, mention.FirstToken)
                    : default,
            Measured = Measured(at),
            Per = Per(mention),
            Topic = topic,
        };
    }

    /// <summary>The rest of the value's noun phrase; after "of the" the phrase there.</summary>
    private TextSpan Counted(Mention mention, int at)
    {
        var chunks = chunker.Chunks;
        var phrase = chunks[at];
        var (first, last) = (mention.EndToken, at);
        if (phrase.End > mention.EndToken && phrase.Kind == ChunkKind.Noun)
        {
            while (first < phrase.End - 1 && chunker.RoleOf(first) is WordRole.Hyphen or WordRole.Number or WordRole.Possessive)
            {
                first++;
            }
        }
        else if (phrase.Kind == ChunkKind.Time)
        {
            // "the July 29 deal", "Friday's report"
            last += at + 1 < chunks.Length && chunker.RoleOf(chunks[at + 1].First) == WordRole.Possessive ? 2 : 1;
            if (last >= chunks.Length || chunks[last].Kind != ChunkKind.Noun || chunker.RoleOf(chunks[last].First) == WordRole.Determiner)
            {
                return default;
            }

            first = chunks[last].First;
        }
        else if (at + 2 < chunks.Length && reading.Says(chunks[at + 1].First, "of") && chunks[at + 2].Kind == ChunkKind.Noun)
        {
            first = chunks[at + 2].First;
            last = at + 2;
        }
        else if (mention is QuantityMention { HoldsNoun: true })
        {
            return reading.SpanOf(mention.EndToken - 1, mention.EndToken);
        }
        else
        {
            return default;
        }

        if (last + 2 < chunks.Length && reading.Says(chunks[last + 1].First, "of") && chunks[last + 2].Kind == ChunkKind.Noun)
        {
            last += 2;
        }

        return first < chunks[last].End ? reading.SpanOf(first, chunks[last].End) : default;
    }

    /// <summary>The noun before "of" and the value.</summary>
    private TextSpan Measured(int at)
    {
        var chunks = chunker.Chunks;
        return at >= 2 && reading.Says(chunks[at - 1].First, "of") && chunks[at - 2].Kind == ChunkKind.Noun
            ? reading.SpanOf(chunks[at - 2].First, chunks[at - 2].End)
            : default;
    }

    /// <summary>"per share", "a week", "each month".</summary>
    private TextSpan Per(Mention mention)
    {
        var at = mention.EndToken;
        at += reading.IsMark(at, '-') ? 1 : 0;
        if (
            mention is not QuantityMention
            || !(
                reading.Says(at, "per")
                || reading.Says(at, "a")
                || reading.Says(at, "an")
                || reading.Says(at, "each")
                || reading.Says(at, "every")
            )
        )
        {
            return default;
        }

        at += reading.IsMark(at + 1, '-') ? 2 : 1;
        return reading.Is(at, WordClass.CalendarUnit | WordClass.Unit | WordClass.Thing | WordClass.Person)
            ? reading.SpanOf(at, at + 1)
            : default;
    }
}
