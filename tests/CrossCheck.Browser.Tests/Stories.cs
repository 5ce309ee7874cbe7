using System.Globalization;
using CrossCheck.Findings;

namespace CrossCheck.Browser.Tests;

/// <summary>The reports that the tests open.</summary>
internal static class Stories
{
    /// <summary>A ferry that sinks in four articles: two conflicts, an update, a containing date and an agreement.</summary>
    public static Report Ferry() =>
        new Story()
            .Article(
                "Harbour Post",
                "Ferry sinks off the cape, at least 11 dead",
                "2019-12-31",
                """
                [[a.toll|>11|At least 11]] people died when the ferry Albatross sank off the cape on [[a.day|@2019-12-31|31 December]]. The coast guard launched [[a.boats|4|four]] boats.

                The ship carried [[a.aboard|~170|some 170]] passengers, the operator said, and [[a.hurt|40|40]] were hurt. It had been built in [[a.built|@1987|1987]].
                """,
                "https://harbour.example/ferry"
            )
            .Article(
                "Wire One",
                "Ferry toll",
                "2020-01-01",
                """
                [[b.toll|>12|At least 12]] people died when the ferry Albatross sank off the cape on [[b.day|@2020-01-01|New Year’s Day]], officials said.

                The ship carried [[b.aboard|170|170]] passengers. It was built [[b.built|@1987-06|in June 1987]]. The owner is insured for [[b.sum|$13900000|$13.9 million]].
                """
            )
            .Article(
                "Wire One",
                "Ferry toll, rewritten",
                "2020-01-02",
                """
                [[c.toll|>12|At least 12]] people were killed as the Albatross went down off the cape on [[c.day|@2020-01-01|New Year’s Day]].

                It carried [[c.aboard|170|170]] passengers.
                """
            )
            .Copied(2, 0.71, "AFP")
            .Sharing("001", "002", 0.71, "off the cape on New Year’s Day", "carried 170 passengers.")
            .Sharing("000", "001", 0.2, "when the ferry Albatross sank off the cape on")
            .Article(
                "Evening Mail",
                "Divers find more dead",
                "2020-01-09",
                """
                The toll of the Albatross kept rising, the coast guard said, and the hurt are now [[d.hurt|52|52]]. The owner is insured for [[d.sum|$19000000|$19 million]].

                [[d.divers|24..99|Dozens]] of divers searched the wreck; [[d.other|30|30]] divers, said the mayor.
                """
            )
            .Finding(
                "people killed when the ferry Albatross sank",
                Verdict.Conflict,
                Severity.High,
                0.97,
                "At least 11 (Harbour Post) against at least 12 (Wire One).",
                "a.toll",
                "b.toll",
                "c.toll"
            )
            .Finding(
                "when: the ferry Albatross sank off the cape",
                Verdict.Conflict,
                Severity.Medium,
                0.91,
                "31 December (Harbour Post) against New Year’s Day (Wire One).",
                "a.day",
                "b.day",
                "c.day"
            )
            .Finding(
                "what the owner is insured for",
                Verdict.Conflict,
                Severity.Low,
                0.72,
                "$13.9 million (Wire One) against $19 million (Evening Mail).",
                "b.sum",
                "d.sum"
            )
            .Finding(
                "people hurt",
                Verdict.Update,
                Severity.Medium,
                0.88,
                "40 (Harbour Post), then 52 (Evening Mail): the figure moved with time.",
                "a.hurt",
                "d.hurt"
            )
            .Finding(
                "when: it was built",
                Verdict.Compatible,
                null,
                0.9,
                "1987; in June 1987: the coarser contains the finer.",
                "a.built",
                "b.built"
            )
            .Finding(
                "divers who searched the wreck",
                Verdict.Compatible,
                null,
                0.66,
                "Dozens; 30: the coarser contains the finer.",
                "d.divers",
                "d.other"
            )
            .Finding("passengers: aboard the ferry", Verdict.Agree, null, 0.95, "All state 170.", "a.aboard", "b.aboard", "c.aboard")
            .Build();

    /// <summary>Two stories in one folder: a bus strike of no great weight, and a bridge that fell with many dead.</summary>
    public static Report BridgeAndStrike() =>
        new Story()
            .Telling("Bus strike in Riverton", "000")
            .Article(
                "Harbour Post",
                "Buses stand still",
                "2020-02-01",
                "The strike stopped [[a.lines|14|14]] lines. It began on [[a.day|@2020-02-01|1 February]]."
            )
            .Article(
                "Wire One",
                "Strike in Riverton",
                "2020-02-02",
                "The strike stopped [[b.lines|15|15]] lines. It began on [[b.day|@2020-02-01|1 February]]."
            )
            .Telling("Bridge collapse at Weir", "002")
            .Article("Wire One", "Bridge falls", "2021-05-03", "The bridge fell and [[c.toll|31|31]] people died.")
            .Article("Evening Mail", "Bridge toll", "2021-05-04", "The bridge fell and [[d.toll|27|27]] people died.")
            .Finding(
                "people killed when the bridge fell",
                Verdict.Conflict,
                Severity.High,
                0.95,
                "31 (Wire One) against 27 (Evening Mail).",
                "c.toll",
                "d.toll"
            )
            .Finding(
                "lines that the strike stopped",
                Verdict.Conflict,
                Severity.Low,
                0.9,
                "14 (Harbour Post) against 15 (Wire One).",
                "a.lines",
                "b.lines"
            )
            .Finding("when the strike began", Verdict.Agree, null, 0.9, "Both say 1 February.", "a.day", "b.day")
            .Build();

    /// <summary>Articles and sources that try to become markup, script or addresses.</summary>
    public static Report Hostile() =>
        new Story()
            .Article(
                "<img src=x onerror=window.owned=1>",
                "</script><script>window.owned=1</script>",
                "2020-01-01",
                "<!-- <script> --> ]]> </title></style></textarea> [[a.toll|>11|11]] people <svg onload=window.owned=1> \u2028 "
                    + "\u202e {{data}} died.",
                "javascript:window.owned=1"
            )
            .Article(
                "\"><iframe src=//evil.example>",
                "{{script}} <!--",
                null,
                "<script>window.owned=1</script> [[b.toll|>12|</script>12]] people &lt;b&gt; died \ud800.",
                "https://news.example/?a=\"><script>window.owned=1</script>"
            )
            .Finding(
                "</script><img src=x onerror=window.owned=1> people killed",
                Verdict.Conflict,
                Severity.High,
                0.9,
                "<b>11</b> against 12",
                "a.toll",
                "b.toll"
            )
            .Build();

    /// <summary>As many findings and articles as a large newsroom's run.</summary>
    public static Report Large(int findings, int articles)
    {
        var story = new Story();
        var words = string.Concat(
            Enumerable.Range(0, 60).Select(i => $"The report on the matter went on at some length about subject {i}, as such reports do. ")
        );
        var each = findings * 2 / articles;
        for (var a = 0; a < articles; a++)
        {
            var text = new System.Text.StringBuilder();
            for (var i = 0; i < each; i++)
            {
                var n = a * each + i;
                var lamps = 10 + n % 90 + n / findings * (n % 3);
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"In town {n % findings} the council counted [[n{n}|{lamps}|{lamps}]] broken lamps. {words[..300]}\n\n"
                );
            }

            story.Article(
                $"Gazette {a % 200}",
                $"Lamps of the county, part {a}",
                new DateOnly(2015, 1, 1).AddDays(a).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                text + words
            );
        }

        for (var f = 0; f < findings; f++)
        {
            Verdict[] verdicts = [Verdict.Conflict, Verdict.Update, Verdict.Compatible, Verdict.Agree];
            var verdict = verdicts[Math.Min(3, f * 4 / findings)];
            story.Finding(
                $"lamps broken in town {f}",
                verdict,
                verdict >= Verdict.Update ? (Severity)(2 - f % 3) : null,
                0.6 + f % 40 / 100.0,
                "One against the other.",
                $"n{f}",
                $"n{findings + f}"
            );
        }

        return story.Build();
    }

    /// <summary>Conflicts of many articles, each of which states one of so many figures in a long sentence.</summary>
    public static Report LongQuotations(int findings, int articles, int figures)
    {
        var story = new Story();
        for (var a = 0; a < articles; a++)
        {
            var text = string.Concat(
                Enumerable
                    .Range(0, findings)
                    .Select(f =>
                        $"After a night in which the wind did not rest for an hour and the boats stayed where they were, in which the "
                        + "roads to the north were closed by snow and those to the south by water, and in which nobody in the "
                        + $"villages on the bay could say for certain who was at home, the coast guard of district {f} said that "
                        + $"[[n{f}.{a}|{20 + a % figures}|{20 + a % figures}]] people had been brought ashore, most of them cold, "
                        + "and that the search would go on at first light if the weather let it, with the helicopters of two neighbouring "
                        + "districts and every boat that could be found between the cape and the mouth of the river.\n\n"
                    )
            );
            story.Article($"Gazette of the Northern Districts {a}", $"Search goes on, part {a}", $"2020-03-{a + 1:00}", text);
        }

        for (var f = 0; f < findings; f++)
        {
            story.Finding(
                $"people brought ashore in district {f} after the night of the storm",
                Verdict.Conflict,
                Severity.High,
                0.9,
                "They differ.",
                [.. Enumerable.Range(0, articles).Select(a => $"n{f}.{a}")]
            );
        }

        return story.Build();
    }
}
