using System.Collections.Immutable;
using CrossCheck.Articles;
using CrossCheck.Claims.Quantities.Figures;
using CrossCheck.Claims.Quantities.Recognisers.Counts;
using CrossCheck.Claims.Quantities.Recognisers.Measures;
using CrossCheck.Claims.Quantities.Recognisers.Shares;
using CrossCheck.Claims.Quantities.Refiners;
using CrossCheck.Language;

namespace CrossCheck.Claims.Quantities;

/// <summary>
/// Finds every number in a text, left to right: at each token that can begin a quantity the recognisers are asked in order, and the first
/// that knows the form takes it.
/// Then the refiners go over what was found. Adding a form is adding a recogniser to the list.
/// </summary>
internal static class QuantityScanner
{
    /// <summary>All forms, the more telling before the less.</summary>
    public static ImmutableArray<IRecogniser> Recognisers { get; } =
    [
        new PhoneRecogniser(),
        new SuperlativeRecogniser(),
        new IdiomRecogniser(),
        new MoneyRecogniser(),
        new PercentRecogniser(),
        new AgeRecogniser(),
        new DurationRecogniser(),
        new MagnitudeRecogniser(),
        new MeasureRecogniser(),
        new FractionRecogniser(),
        new MultipleRecogniser(),
        new ScoreRecogniser(),
        new RankRecogniser(),
        new NilRecogniser(),
        new SingleRecogniser(),
        new CountRecogniser(),
    ];

    /// <summary>The same with the classes at which each may begin, so that most need not be asked.</summary>
    private static readonly (WordClass Starts, IRecogniser Recogniser)[] ByStart = [.. Recognisers.Select(r => (r.Starts, r))];

    /// <summary>What is done with the mentions found, in this order.</summary>
    public static ImmutableArray<IRefiner> Refiners { get; } =
    [new SharedUnits(), new UnitRanges(), new CompoundLengths(), new Conversions(), new NonClaims()];

    /// <summary>The classes at which any recogniser, a figure or a hedge may begin.</summary>
    private static readonly WordClass Any = Recognisers.Aggregate(FigureStarts | WordClass.Hedge, (all, r) => all | r.Starts);

    private static readonly DurationRecogniser InsideDates = new();

    private static WordClass FigureStarts => WordClass.Cardinal | WordClass.Scale | WordClass.Vague | WordClass.One | WordClass.Fraction;

    /// <summary>
    /// The quantities of <paramref name="reading"/> in text order. Inside <paramref name="dates"/> only durations are read: "12 days ago"
    /// is both.
    /// </summary>
    public static ImmutableArray<QuantityMention> Scan(Reading reading, ImmutableArray<DateMention> dates)
    {
        var mentions = new List<QuantityMention>();
        var hedge = Hedge.None;
        var date = 0;
        var tokens = reading.Tokens.Length;
        reading.LookAhead(0);
        for (var at = 0; at < tokens; )
        {
            if (at >= reading.Horizon)
            {
                reading.LookAhead(at);
                hedge = Hedge.None;
            }

            var classes = StartsAt(reading, at);
            if (!classes.Is(Any))
            {
                at++;
                continue;
            }

            while (date < dates.Length && dates[date].EndToken <= at)
            {
                date++;
            }

            var dateEnd = date < dates.Length && dates[date].FirstToken <= at ? dates[date].EndToken : 0;
            if (classes.Is(WordClass.Hedge) && dateEnd == 0 && Hedge.TryRead(reading, at, hedge, out var read))
            {
                hedge = read;
                at = hedge.End;
            }
            else if (Recognise(reading, at, classes, hedge, dateEnd) is { } mention)
            {
                mention = hedge.Apply(reading, mention);
                mentions.Add(mention);
                at = mention.EndToken;
            }
            else
            {
                at++;
            }
        }

        reading.LookAhead(tokens);
        foreach (var refiner in Refiners)
        {
            refiner.Refine(reading, mentions);
        }

        return [.. mentions];
    }

    private static QuantityMention? Recognise(Reading reading, int at, WordClass classes, Hedge hedge, int dateEnd)
    {
        Figure figure = default;
        var hasFigure =
            classes.Is(FigureStarts) && FigureReader.TryRead(reading, at, hedge.End == at && hedge.Bound == Bound.Range, out figure);
        classes = hasFigure ? classes | WordClass.Cardinal : classes.Without(WordClass.Cardinal);
        var spot = new Spot
        {
            Reading = reading,
            At = at,
            Hedge = hedge,
            Figure = figure,
            HasFigure = hasFigure,
            DateEnd = dateEnd,
        };
        if (dateEnd > 0)
        {
            return classes.Is(InsideDates.Starts) && InsideDates.Read(spot) is { } duration && duration.EndToken <= dateEnd
                ? duration
                : null;
        }

        foreach (var (starts, recogniser) in ByStart)
        {
            if (classes.Is(starts) && recogniser.Read(spot) is { } mention)
            {
                return mention;
            }
        }

        return null;
    }

    /// <summary>
    /// What may begin at a token: the lexicon's classes of the word and of its phrases, a figure for digits (".45" included), and money for
    /// letters with digits ("R26").
    /// </summary>
    private static WordClass StartsAt(Reading reading, int at)
    {
        var word = reading.Word(at);
        var classes = word is null ? WordClass.None : word.Classes | word.PhraseClasses;

        // Many a frequent word begins phrases ("in", "the"), and few of its places do.
        if (
            word is not null
            && classes.Is(Any)
            && !word.Classes.Is(Any)
            && reading.Kind(at) == TokenKind.Word
            && reading.Phrase(at) is null
        )
        {
            return WordClass.None;
        }

        return reading.Kind(at) switch
        {
            TokenKind.Number => WordClass.Cardinal | (word?.PhraseClasses ?? WordClass.None),
            TokenKind.Mark when DigitReader.IsLeadingPoint(reading, at) => WordClass.Cardinal | classes,
            TokenKind.Word when word is null && reading.Form(at) is [>= 'A' and <= 'Z', .., >= '0' and <= '9'] => WordClass.Currency,
            _ => classes,
        };
    }
}
