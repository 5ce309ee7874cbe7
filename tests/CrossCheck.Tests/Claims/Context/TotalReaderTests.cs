using CrossCheck.Articles;
using CrossCheck.Claims;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;

namespace CrossCheck.Tests.Claims.Context;

/// <summary>Which numbers of a text are parts of which, by its words.</summary>
public sealed class TotalReaderTests
{
    [TestCase(
        "The coalition flew 24 strikes: eleven in Iraq, two by the UK and eleven in Syria.",
        "24 = eleven + two + eleven (List)",
        TestName = "A list after a colon"
    )]
    [TestCase(
        "The company sold 300 shops: 120 in Britain, 90 in France and 90 in Spain.",
        "300 = 120 + 90 + 90 (List)",
        TestName = "A list of places"
    )]
    [TestCase(
        "It offered $10 billion: $6 billion in cash and $4 billion in shares.",
        "$10 billion = $6 billion + $4 billion (List)",
        TestName = "A sum of money"
    )]
    [TestCase(
        "Police arrested 12 people, seven men and five women, on Friday.",
        "12 = seven + five (List)",
        TestName = "Sorts of people who are as many"
    )]
    [TestCase("Rescuers found 31 bodies (20 men and 11 women) on Sunday.", "31 = 20 + 11 (List)", TestName = "A list in brackets")]
    [TestCase(
        "The U.S. flew eleven strikes in Iraq and the UK flew two strikes. Together with eleven strikes in Syria these 24 strikes "
            + "were the most on one day.",
        "24 = eleven + two + eleven (List)",
        TestName = "These are the sum of what was told"
    )]
    [TestCase("In the storm 40 people died, 25 of them in Aceh and 15 in Medan.", "40 = 25 + 15 (OfThem)", TestName = "Of them")]
    [TestCase("Seven bridges were damaged, two of which collapsed.", "Seven = two (OfThem)", TestName = "Of which")]
    [TestCase("The blast injured 55 people, of whom five are critical.", "55 = five (OfThem)", TestName = "Of whom, before the number")]
    [TestCase(
        "Sixteen students were hurt. Of these, five were in hospital on Monday.",
        "Sixteen = five (OfThem)",
        TestName = "Of these, in the next sentence"
    )]
    [TestCase("Three of the four soldiers died.", "four = Three (OfThem)", TestName = "Some of the number that follows")]
    [TestCase(
        "More than 600 people have been killed. At least 195 of the people are children.",
        "More than 600 = At least 195 (OfThem)",
        TestName = "Of the same noun"
    )]
    [TestCase("The blast injured 14 people, including three children.", "14 = three (Including)", TestName = "Including")]
    [TestCase(
        "The raid freed 70 hostages, including 20 policemen and four women.",
        "70 = 20 + four (Including)",
        TestName = "Including several"
    )]
    [TestCase(
        "The crash killed 9 people and injured 40, including 3 children.",
        "40 = 3 (Including)",
        TestName = "The nearest number includes them"
    )]
    public void Is_found(string text, string expected) => Assert.That(Found(text), Is.EqualTo(expected));

    [TestCase("The fire destroyed 12 homes and killed 4 people.", TestName = "Two counts side by side")]
    [TestCase("The party won 20 seats in the north and 15 in the south.", TestName = "Parts without a total")]
    [TestCase(
        "He completed his first 17 passes and threw for 364 yards, including three touchdowns.",
        TestName = "Another measure stands between"
    )]
    [TestCase("He made 8 of 14 shots, including 3 of 4 in the first half.", TestName = "Shares of shares")]
    [TestCase(
        "The jury - six black women, two white women, two black men, one white man and one Asian man - heard the case.",
        TestName = "A list without a total"
    )]
    [TestCase("The council met: 3 members voted for it and 4 against.", TestName = "A colon without a number before it")]
    [TestCase(
        "Eight officers searched 20 houses. Police shot two of them on Monday.",
        TestName = "Of them, in the middle of the next sentence"
    )]
    [TestCase("They had five sons, both of whom were born in Naples.", TestName = "Both")]
    [TestCase("The storm killed 40 people. It was the third in 2 years.", TestName = "Time is no part")]
    [TestCase("The army has 300 tanks, including 20 soldiers.", TestName = "People are no part of things")]
    [TestCase("The total of 90 came as a surprise after 12 and 15.", TestName = "A sum that does not come out")]
    public void Is_not_taken_for_one(string text) => Assert.That(Found(text), Is.Empty);

    [Test]
    public void Whatever_the_words_no_number_is_part_of_itself_or_of_two_totals()
    {
        string[] words =
        [
            "40",
            "25",
            "five",
            "people",
            "strikes",
            "men",
            "of them",
            "of whom",
            "including",
            "and",
            ",",
            ":",
            "in Aceh",
            "died",
            "killed",
            "of the",
            "these",
            "a total of",
            ".",
            "Of these,",
            "$3 million",
        ];
        Prop.ForAll(
                ArbMap.Default.ArbFor<byte[]>(),
                picks =>
                {
                    var extraction = Extract(string.Join(' ', picks.Select(p => words[p % words.Length])));
                    var parts = extraction.Totals.SelectMany(t => t.Parts).ToList();
                    return parts.Distinct().Count() == parts.Count
                        && extraction.Totals.All(t => !t.Parts.Contains(t.Total) && t.Parts.Length > 0)
                        && parts.TrueForAll(p => extraction.Claims[p].Context.PartOf is not null)
                        && extraction.Totals.All(t => extraction.Claims[t.Total].Context.HasParts);
                }
            )
            .QuickCheckThrowOnFailure();
    }

    private static string Found(string text)
    {
        var extraction = Extract(text);
        return string.Join(
            "; ",
            extraction.Totals.Select(t =>
                $"{extraction.Claims[t.Total].ValueText} = "
                + $"{string.Join(" + ", t.Parts.Select(p => extraction.Claims[p].ValueText))} ({t.Cue})"
            )
        );
    }

    private static Extraction Extract(string text) =>
        ClaimExtractor.Extract(
            Document.Parse(
                new Article
                {
                    Id = "a",
                    Path = "a.txt",
                    Source = "a",
                    Text = text,
                }
            ),
            0
        );
}
