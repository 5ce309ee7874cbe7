using System.Collections.Immutable;
using CrossCheck.Articles;
using CrossCheck.Claims;
using CrossCheck.Findings;
using CrossCheck.Language;
using CrossCheck.Stories;

namespace CrossCheck.Tests.Reports;

/// <summary>A small report written by hand: every kind of finding, and a source that tries to break out of every format.</summary>
internal static class SampleReport
{
    private static readonly Article Herald = new()
    {
        Id = "herald",
        Path = "quake/herald.txt",
        Source = "Daily Herald",
        Title = "Quake kills dozens",
        Published = new DateOnly(2009, 1, 4),
        Url = "https://herald.example/quake?a=1&b=2",
        Text =
            "Quake kills dozens\r\n\r\nAt least 11 people died on Sunday. The quake of magnitude 7.60 was felt for 14 hours. By "
            + "evening 50 were hurt, later 60.",
    };

    private static readonly Article HeraldLater = new()
    {
        Id = "herald-2",
        Path = "quake/herald-2.txt",
        Source = "Daily Herald",
        Published = new DateOnly(2009, 1, 6),
        Credit = "AFP",
        Text = "The toll rose to 14 people. Damage was put at $13.9 billion, said the ministry.",
    };

    private static readonly Article Hostile = new()
    {
        Id = "hostile|<b>",
        Path = "quake/hostile|<b>.txt",
        Source = "<img src=x onerror=alert(1)> | `News`",
        Text =
            "| 12 people | died </td></details><script>alert(1)</script> **on** [Sunday](https://evil.example)\u001b[31m\u202Eand "
            + "@everyone\r\n\r\n# saw www.evil.example.",
    };

    /// <summary>The report.</summary>
    public static Report Build()
    {
        var claims = Claims();
        var ids = claims.ToDictionary(c => c.Id);
        Finding Finding(
            string id,
            string label,
            Verdict verdict,
            Severity? severity,
            string differs,
            string claimIds,
            bool isInternal = false
        ) =>
            new()
            {
                Id = id,
                Fingerprint = $"00000000000000{id}",
                Label = label,
                Verdict = verdict,
                Severity = severity,
                Confidence = 0.97,
                Joined = "The same noun, people, was counted after the same event.",
                Differs = differs,
                IsInternal = isInternal,
                Claims = [.. claimIds.Split(' ').Select(c => ids[c])],
            };
        return new Report
        {
            Articles = [Herald, HeraldLater, Hostile],
            Claims = claims,
            Findings =
            [
                Finding("g1", "people killed | in the <quake>", Verdict.Conflict, Severity.High, "at least 11 against 12.", "c1 c7") with
                {
                    Estimate = new("At least | 11", 0.6123456, EstimateMethod.Vote),
                },
                Finding("g2", "people hurt", Verdict.Conflict, Severity.Low, "50 against 60.", "c4 c5", isInternal: true),
                Finding("g3", "toll", Verdict.Update, Severity.Medium, "It rose from 11 to 14 in two days.", "c6 c1"),
                Finding("g4", "day of the quake", Verdict.Agree, null, "Both say Sunday.", "c2 c8"),
            ],
            Sources =
            [
                new("hostile", Hostile.Source, 1, 2, new(2, 1, 0.5, 0.0945, 0.9055), new(2, 1, 0.5, 0.0945, 0.9055)),
                new("daily-herald", Herald.Source, 2, 6, new(2, 1, 0.5, 0.0945, 0.9055), new(0, 0, null, null, null))
                {
                    Reliability = 0.71234,
                    Alone = ["g1", "g4"],
                },
            ],
            Lineages = [new("l1", [Herald.Id, HeraldLater.Id], 0.71234, "AFP") { Earliest = Herald.Id }, new("l2", [Hostile.Id], 0, null)],
            Overlaps =
            [
                new(Herald.Id, HeraldLater.Id, 0.71234, 0.5, 0.25, true) { Earlier = Herald.Id, Passages = [new(new(22, 35), new(0, 29))] },
            ],
            Problems =
            [
                new("quake/old.txt", "is not UTF-8; read as Windows-1252", IsLeftOut: false),
                new("quake/photo.txt", "is binary, not text"),
            ],
        };
    }

    /// <summary>The same report where its findings are on two stories: the update and the agreement are on the graver one.</summary>
    public static Report InTwoStories()
    {
        var report = Build();
        string[] stories = ["s2", "s1", "s2", "s2"];
        Story Story(string id, string label, params Article[] articles) =>
            new()
            {
                Id = id,
                Label = label,
                Articles = [.. articles.Select(a => a.Id)],
                First = articles.Min(a => a.Published),
                Last = articles.Max(a => a.Published),
                Sources = [.. articles.Select(a => a.Source).Distinct().Order(StringComparer.Ordinal)],
            };
        return report with
        {
            Findings = [.. report.Findings.Select((f, i) => f with { Story = stories[i] })],
            Stories = [Story("s1", "Hurt | by *evening*", Herald), Story("s2", "Quake\u001b[31m, 2009", HeraldLater, Hostile)],
        };
    }

    private static ImmutableArray<Claim> Claims()
    {
        var sunday = new DateValue(new(2009, 1, 4), new(2009, 1, 4), Granularity.Day, "2009-01-04");
        return
        [
            Claim(
                "c1",
                Herald,
                "At least 11 people died on Sunday.",
                "At least 11",
                ClaimKind.Count,
                new Quantity
                {
                    Amount = 11,
                    Low = 11,
                    Bound = Bound.AtLeast,
                    Unit = "person",
                }
            ) with
            {
                Subject = "people",
                Event = "die",
                Time = "2009-01-04",
                Participants = ["Daily Herald"],
            },
            Claim("c2", Herald, "At least 11 people died on Sunday.", "Sunday", ClaimKind.Date, sunday) with
            {
                Role = DateRole.Happened,
            },
            Claim(
                "c3",
                Herald,
                "The quake of magnitude 7.60 was felt for 14 hours.",
                "14 hours",
                ClaimKind.Duration,
                new Quantity
                {
                    Amount = 14.0m,
                    Low = 14,
                    High = 14,
                    Unit = "hour",
                    Dimension = "time",
                    Duration = "PT14H",
                }
            ),
            Claim(
                "c4",
                Herald,
                "By evening 50 were hurt, later 60.",
                "50",
                ClaimKind.Count,
                new Quantity
                {
                    Amount = 50,
                    Low = 50,
                    High = 50,
                }
            ),
            Claim(
                "c5",
                Herald,
                "By evening 50 were hurt, later 60.",
                "60",
                ClaimKind.Count,
                new Quantity
                {
                    Amount = 60,
                    Low = 60,
                    High = 60,
                }
            ),
            Claim(
                "c6",
                HeraldLater,
                "The toll rose to 14 people.",
                "14",
                ClaimKind.Count,
                new Quantity
                {
                    Amount = 14,
                    Low = 14,
                    High = 14,
                    Unit = "person",
                }
            ) with
            {
                AsOf = "2009-01-06",
                Attribution = "the ministry",
                Force = Force.Alleged,
            },
            Claim(
                "c7",
                Hostile,
                Hostile.Text,
                "12",
                ClaimKind.Count,
                new Quantity
                {
                    Amount = 12,
                    Low = 12,
                    High = 12,
                    Unit = "person",
                }
            ),
            Claim("c8", Hostile, Hostile.Text, "Sunday", ClaimKind.Date, sunday),
        ];
    }

    private static Claim Claim(string id, Article article, string sentence, string value, ClaimKind kind, Value what)
    {
        var start = article.Text.IndexOf(sentence, StringComparison.Ordinal);
        return new Claim
        {
            Id = id,
            Article = article,
            Kind = kind,
            Value = what,
            SentenceSpan = new(start, sentence.Length),
            ValueSpan = new(start + sentence.IndexOf(value, StringComparison.Ordinal), value.Length),
        };
    }
}
