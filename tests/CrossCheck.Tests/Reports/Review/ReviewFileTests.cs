using CrossCheck.Articles;
using CrossCheck.Findings;
using CrossCheck.Reports.Review;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;

namespace CrossCheck.Tests.Reports.Review;

/// <summary>The file that reviewers keep: one decision a line, sorted, never lost.</summary>
public sealed class ReviewFileTests
{
    private static readonly DateTimeOffset Monday = new(2026, 1, 5, 9, 30, 0, TimeSpan.Zero);

    private string folder = "";

    private string FilePath => Path.Combine(folder, ReviewFile.Name);

    [SetUp]
    public void MakeFolder() => folder = Directory.CreateTempSubdirectory("crosscheck-review-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(folder, recursive: true);

    [Test]
    public void Each_decision_is_a_line_in_order_of_fingerprint()
    {
        ReviewFile.Add(
            FilePath,
            Decision('b') with
            {
                State = ReviewState.Dismissed,
                Note = "Two \"ferries\".\nSee the log.",
                By = "Ana",
                Question = "people killed",
                Values = ["11", "12"],
                Sentences = ["0a1b2c3d"],
            }
        );
        ReviewFile.Add(FilePath, Decision('a'));
        Assert.That(
            File.ReadAllText(FilePath),
            Is.EqualTo(
                """
                [{"format":"crosscheck review","version":1}
                ,{"fingerprint":"aaaaaaaaaaaaaaaa","state":"confirmed","at":"2026-01-05T09:30:00Z","values":[],"sentences":[]}
                ,{"fingerprint":"bbbbbbbbbbbbbbbb","state":"dismissed","note":"Two \"ferries\".\nSee the log.","by":"Ana","at":"2026-01-05T09:30:00Z","question":"people killed","values":["11","12"],"sentences":["0a1b2c3d"]}
                ]

                """.ReplaceLineEndings("\n")
            )
        );
    }

    [Test]
    public void What_is_written_reads_back_the_same_whatever_a_note_holds() =>
        Prop.ForAll<NonNull<string>, NonNull<string>, ReviewState>(
                (note, by, state) =>
                {
                    var decision = Decision('c') with { Note = note.Get, By = by.Get, State = state };
                    var text = new StringWriter();
                    ReviewFile.Write([decision], text);
                    var read = ReviewFile.Parse(new StringReader(text.ToString()), "x").Single();
                    return read with { Values = decision.Values, Sentences = decision.Sentences } == decision
                        && text.ToString().Count(c => c == '\n') == 3;
                }
            )
            .QuickCheckThrowOnFailure();

    [Test]
    public void A_new_decision_takes_the_place_of_the_earlier_one()
    {
        ReviewFile.Add(FilePath, Decision('a'));
        ReviewFile.Add(FilePath, Decision('a') with { State = ReviewState.Open });
        Assert.That(ReviewFile.Read(FilePath).Select(d => d.State), Is.EqualTo(new[] { ReviewState.Open }));
    }

    [Test]
    public void No_file_holds_no_decisions() => Assert.That(ReviewFile.Read(Path.Combine(folder, "nowhere", ReviewFile.Name)), Is.Empty);

    [TestCase("[]", 1, "it does not begin with")]
    [TestCase("{}", 1, "it does not begin with")]
    [TestCase("[{\"format\":\"crosscheck review\",\"version\":2}\n]", 1, "this program reads version 1")]
    [TestCase("HEAD\n,{\"fingerprint\":\"aaaaaaaaaaaaaaaa\"\n<<<<<<< HEAD\n]", 3, "this is no JSON; a merge may have left its marks")]
    [TestCase(
        "HEAD\n,{\"fingerprint\":\"aaaaaaaaaaaaaaaa\",\"sta",
        2,
        "this is no JSON; a merge may have left its marks, or the file was cut off"
    )]
    [TestCase("HEAD\n,7\n]", 2, "an entry is no object")]
    [TestCase("HEAD\n,{\"fingerprint\":\"AAAA\"}\n]", 2, "\"fingerprint\" is not sixteen hexadecimal digits")]
    [TestCase("HEAD\n,{\"fingerprint\":7}\n]", 2, "\"fingerprint\" is no text")]
    [TestCase(
        "HEAD\n,{\"fingerprint\":\"aaaaaaaaaaaaaaaa\",\"state\":\"maybe\"}\n]",
        2,
        "\"state\" is none of open, confirmed, dismissed, explained"
    )]
    [TestCase("HEAD\n,{\"fingerprint\":\"aaaaaaaaaaaaaaaa\",\"state\":\"open\",\"at\":\"Monday\"}\n]", 2, "\"at\" is not a moment")]
    [TestCase(
        "HEAD\n,{\"fingerprint\":\"aaaaaaaaaaaaaaaa\",\"state\":\"open\",\"at\":\"2026-01-05T09:30:00Z\",\"values\":\"11\"}\n]",
        2,
        "\"values\" is no list of texts"
    )]
    [TestCase("HEAD\n]\n]", 3, "this is no JSON")]
    public void Damage_is_reported_with_its_line_and_never_overwritten(string contents, int line, string reason)
    {
        contents = contents
            .Replace("HEAD\n,", "[{\"format\":\"crosscheck review\",\"version\":1}\n,")
            .Replace("HEAD\n]", "[{\"format\":\"crosscheck review\",\"version\":1}\n]");
        File.WriteAllText(FilePath, contents);
        var damage = Assert.Throws<InputException>(() => ReviewFile.Add(FilePath, Decision('a')));
        Assert.That(damage!.Message, Does.StartWith($"{FilePath}, line {line}: {reason}"));
        Assert.That(File.ReadAllText(FilePath), Is.EqualTo(contents));
    }

    [Test]
    public void Many_who_decide_at_once_lose_nothing()
    {
        Parallel.For(0, 16, i => ReviewFile.Add(FilePath, Decision("0123456789abcdef"[i])));
        Assert.That(ReviewFile.Read(FilePath).Length, Is.EqualTo(16));
        Assert.That(Directory.GetFiles(folder), Is.EqualTo(new[] { FilePath }));
    }

    [Test]
    public void Of_two_decisions_on_one_finding_that_a_merge_kept_the_later_holds()
    {
        var text = new StringWriter();
        ReviewFile.Write([Decision('a') with { At = Monday.AddDays(1), State = ReviewState.Explained }, Decision('a')], text);
        Assert.That(
            ReviewFile.Parse(new StringReader(text.ToString()), "x").Select(d => d.State),
            Is.EqualTo(new[] { ReviewState.Explained })
        );
    }

    [Test]
    public void Lines_of_two_reviewers_in_any_union_are_a_review_file()
    {
        string[] Lines(params char[] digits)
        {
            var text = new StringWriter();
            ReviewFile.Write(digits.Select(d => Decision(d)), text);
            return text.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        }

        var (ana, ben) = (Lines('a', 'c'), Lines('b', 'c', 'd'));
        var union = string.Join('\n', ana[..^1].Concat(ben[1..]));
        Assert.That(ReviewFile.Parse(new StringReader(union), "x").Select(d => d.Fingerprint[0]), Is.EqualTo("abcd"));
    }

    private static Decision Decision(char digit) =>
        new()
        {
            Fingerprint = new string(digit, 16),
            State = ReviewState.Confirmed,
            At = Monday,
        };
}
