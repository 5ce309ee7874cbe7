using System.Globalization;
using CrossCheck.Claims;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;

namespace CrossCheck.Tests.Claims.Dates;

/// <summary>What holds for the dates of any text whatever.</summary>
public sealed class DatePropertyTests
{
    private static readonly string[] Pieces =
    [
        "March",
        "may",
        "May",
        "Jan.",
        "20",
        "31",
        "2003",
        "1500",
        "99",
        "'96",
        "1990",
        "s",
        ",",
        "-",
        "–",
        "/",
        ":",
        ".",
        "(",
        ")",
        "the",
        "of",
        "and",
        "to",
        "from",
        "between",
        "a.m.",
        "p.m.",
        "GMT",
        "ET",
        "Friday",
        "last",
        "next",
        "this",
        "week",
        "year",
        "quarter",
        "third",
        "first half",
        "two",
        "days",
        "ago",
        "later",
        "before",
        "after",
        "yesterday",
        "night",
        "New Year's Day",
        "Easter",
        "Thanksgiving",
        "end",
        "early",
        "mid",
        "late",
        "fiscal",
        "spring",
        "9",
        "11",
        "99999",
        "9999",
        "decade",
        "century",
        "centuries ago",
        "\n",
        "\n\n",
        "==",
        "will",
        "said",
        "th",
        "nd",
        "90000",
        "years",
    ];

    private static readonly Arbitrary<string> Dated = Gen.Elements(Pieces).ListOf().Select(words => string.Join(' ', words)).ToArbitrary();
    private static readonly Arbitrary<string> Glued = Gen.Elements(Pieces).ListOf().Select(string.Concat).ToArbitrary();

    [Test]
    public void AnyTextIsRead() => Prop.ForAll<string>(text => Holds(text ?? "")).QuickCheckThrowOnFailure();

    [Test]
    public void AnyRowOfDateWordsIsRead() => Prop.ForAll(Dated, Holds).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Test]
    public void AnyRunOfDateWordsIsRead() => Prop.ForAll(Glued, Holds).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [TestCase("0001-01-01")]
    [TestCase("9999-12-31")]
    public void TheEdgesOfTheCalendarDoNoHarm(string published) =>
        Prop.ForAll(Dated, text => Holds(text, published)).QuickCheckThrowOnFailure();

    [Test]
    public void EveryDayOfAYearIsReadAsWritten() =>
        Prop.ForAll(
                Gen.Choose(0, 146_096).Select(days => new DateOnly(1800, 1, 1).AddDays(days)).Where(day => day.Year <= 2099).ToArbitrary(),
                day =>
                {
                    var text = "It was " + day.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture) + ".";
                    var value = DateText.Scan(text).Single().Date;
                    return value is { Granularity: Granularity.Day }
                        && value.First == day
                        && value.Iso == day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
                }
            )
            .QuickCheckThrowOnFailure();

    private static bool Holds(string text) => Holds(text, "1998-02-12") && Holds(text, null);

    private static bool Holds(string text, string? published)
    {
        var end = 0;
        foreach (var mention in DateText.Scan(text, published))
        {
            if (
                mention.Span.Start < end
                || mention.Span.Length == 0
                || mention.Span.End > text.Length
                || mention.EndToken <= mention.FirstToken
            )
            {
                return false;
            }

            end = mention.Span.End;
            if (mention.Date is { } date && (date.Last < date.First || !IsIso(date)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the written form begins and ends where the value does.</summary>
    private static bool IsIso(DateValue date)
    {
        var halves = date.Iso.Split('/');
        return halves.Length <= 2 && Day(halves[0], isEnd: false) == date.First && Day(halves[^1], isEnd: true) == date.Last;
    }

    private static DateOnly Day(string iso, bool isEnd)
    {
        var day = iso.Split('T')[0].Split('-').Select(part => int.Parse(part, NumberStyles.None, CultureInfo.InvariantCulture)).ToArray();
        var month =
            day.Length > 1 ? day[1]
            : isEnd ? 12
            : 1;
        return new DateOnly(
            day[0],
            month,
            day.Length > 2 ? day[2]
                : isEnd ? DateTime.DaysInMonth(day[0], month)
                : 1
        );
    }
}
