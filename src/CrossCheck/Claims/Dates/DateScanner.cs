using System.Collections.Immutable;
using CrossCheck.Articles;
using CrossCheck.Claims.Dates.Recognisers.Calendar;
using CrossCheck.Claims.Dates.Recognisers.Parts;
using CrossCheck.Claims.Dates.Recognisers.Pointing;
using CrossCheck.Claims.Dates.Recognisers.Years;
using CrossCheck.Claims.Dates.Refiners;
using CrossCheck.Claims.Dates.Resolution;
using CrossCheck.Language;

namespace CrossCheck.Claims.Dates;

/// <summary>
/// Finds every date in a text, left to right, and resolves it: recognisers find forms at the tokens that give them away, refiners join and
/// extend what they found, the resolver fills in what the words leave open.
/// </summary>
internal static class DateScanner
{
    /// <summary>All forms. Where a token gives several away, the first that recognises its form there takes it.</summary>
    public static ImmutableArray<IDateRecogniser> Recognisers { get; } =
    [
        new IsoDate(),
        new NumericDate(),
        new Clock(),
        new Decade(),
        new ShortYear(),
        new YearAlone(),
        new HolidayName(),
        new DayMonth(),
        new MonthDay(),
        new MonthAlone(),
        new Weekday(),
        new DeicticDay(),
        new Quarter(),
        new CountedOffset(),
        new RunningDay(),
        new PeriodInWords(),
        new Season(),
        new PartOfDay(),
        new SpokenYear(),
    ];

    private static readonly ImmutableArray<IDateRecogniser> AtNumbers = [.. Recognisers.Where(r => r.Cue.IsNumber)];

    private static readonly ImmutableArray<IDateRecogniser> AtApostrophes = [.. Recognisers.Where(r => r.Cue.IsApostrophe)];

    private static readonly ImmutableArray<(WordClass Telling, IDateRecogniser Recogniser)> AtWords =
    [
        .. Recognisers.Where(r => r.Cue.Classes != WordClass.None).Select(r => (r.Cue.Classes, r)),
    ];

    /// <summary>The classes of word that give any form away.</summary>
    private static readonly WordClass Telling = AtWords.Aggregate(WordClass.None, (all, r) => all | r.Telling);

    /// <summary>What is done with the drafts of a text, in this order.</summary>
    public static ImmutableArray<IDateRefiner> Refiners { get; } =
    [new SharedMonth(), new WeekdayAndDate(), new YearAndPart(), new Modifiers(), new ClockAndDay(), new Intervals(), new SharedYear()];

    /// <summary>The dates of <paramref name="reading"/> in text order; they do not overlap.</summary>
    public static ImmutableArray<DateMention> Scan(Reading reading)
    {
        var drafts = Find(reading);
        if (drafts.Count == 0)
        {
            return [];
        }

        foreach (var refiner in Refiners)
        {
            drafts = refiner.Refine(reading, drafts);
        }

        return new DateResolver(reading, drafts).Resolve();
    }

    private static List<DateDraft> Find(Reading reading)
    {
        var drafts = new List<DateDraft>();
        var tokens = reading.Tokens;
        reading.LookAhead(0);
        for (int at = 0, floor = 0; at < tokens.Length; at++)
        {
            if (at >= reading.Horizon)
            {
                reading.LookAhead(at);
            }

            if (Recognise(reading, tokens[at].Kind, at, floor) is { } draft)
            {
                drafts.Add(draft);
                floor = draft.End;
                at = floor - 1;
            }
        }

        reading.LookAhead(tokens.Length);
        return drafts;
    }

    private static DateDraft? Recognise(Reading reading, TokenKind kind, int at, int floor)
    {
        switch (kind)
        {
            case TokenKind.Number:
                return First(AtNumbers, reading, at, floor);
            case TokenKind.Mark when reading.IsApostrophe(at) && reading.Kind(at + 1) == TokenKind.Number:
                return First(AtApostrophes, reading, at, floor);
            case TokenKind.Word when reading.Word(at) is { } word && word.Is(Telling):
                foreach (var (telling, recogniser) in AtWords)
                {
                    if (word.Is(telling) && recogniser.Recognise(reading, at, floor) is { } draft)
                    {
                        return draft;
                    }
                }

                return null;
            default:
                return null;
        }
    }

    private static DateDraft? First(ImmutableArray<IDateRecogniser> recognisers, Reading reading, int at, int floor)
    {
        foreach (var recogniser in recognisers)
        {
            if (recogniser.Recognise(reading, at, floor) is { } draft)
            {
                return draft;
            }
        }

        return null;
    }
}
