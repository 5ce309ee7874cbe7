using CrossCheck.Articles;
using CrossCheck.Articles.TextReuse;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;

namespace CrossCheck.Tests.Articles.TextReuse;

/// <summary>Which articles share text, where, and which of their sentences say the same.</summary>
public sealed class LineagesTests
{
    private const string Wire = """
        Iraqi troops seized the northern town of Hawija on Monday after two weeks of heavy fighting.
        At least 35 soldiers died, the ministry of defence said in a statement issued late in the evening.
        Aid groups organised convoys for some 12,000 people who had fled to the centre of the province.
        The assault began in September with air strikes by the coalition on bridges across the river.
        Officials hope that families may return before the winter brings snow to the hills around the town.
        The governor promised to rebuild the hospital, two schools and the market within a single year.
        """;

    private const string OnTheSameEvent = """
        The army says it now controls all of Hawija, one of the last towns that the jihadists held in Iraq.
        Residents told us by telephone that shells fell until dawn. Nobody knows how many were killed.
        A doctor at the clinic counted 35 bodies of soldiers, while more than 12,000 people are on the move.
        """;

    private const string Unrelated = """
        Shares of the bank fell by a tenth in early trading as investors fled to bonds and gold.
        Its chairman will step down at the end of the month, a person close to the board said.
        """;

    [Test]
    public void A_copy_with_edits_and_another_spelling_is_one_voice_with_its_original()
    {
        var copy =
            "A town falls\n\n"
            + Wire.Replace("defence", "defense")
                .Replace("organised", "organized")
                .Replace("centre", "center")
                .Replace("late in the evening", "later");
        var lineages = Find(Wire, Unrelated, copy);
        var reuse = lineages.Between(2, 0)!;
        Assert.Multiple(() =>
        {
            Assert.That(lineages.Groups.Select(g => string.Join(',', g)), Is.EqualTo(new[] { "0,2", "1" }));
            Assert.That(reuse.Text.Containment, Is.GreaterThan(0.9).And.LessThan(1));
            Assert.That(reuse.Text.Passages, Has.Length.EqualTo(1));
            Assert.That(lineages.Between(0, 1), Is.Null);
        });
    }

    [Test]
    public void A_short_article_inside_a_long_one_is_contained_but_not_alike()
    {
        var lines = Wire.Split('\n');
        var reuse = Find(string.Join('\n', lines[..2]), Wire).Between(0, 1)!;
        Assert.Multiple(() =>
        {
            Assert.That(reuse.Text.Containment, Is.EqualTo(1));
            Assert.That(reuse.Text.Resemblance, Is.LessThan(0.6));
            Assert.That(reuse.IsCopy);
        });
    }

    [Test]
    public void A_passage_is_quoted_as_it_stands_in_each_article()
    {
        var first = Document("a", "It rained. The two ministers signed the treaty on the 4th of July in Geneva after months of talks.");
        var second = Document("b", "THE TWO MINISTERS SIGNED a treaty, on the 4th of July, in Geneva after months of talks.");
        var passage = Lineages.Find([first, second]).Pairs.Single().Text.Passages.Single();
        Assert.That(passage.First.Of(first.Text).ToString(), Is.EqualTo("treaty on the 4th of July in Geneva after months of talks"));
        Assert.That(passage.Second.Of(second.Text).ToString(), Is.EqualTo("treaty, on the 4th of July, in Geneva after months of talks"));
    }

    [Test]
    public void Two_reports_of_one_event_are_two_voices() => Assert.That(Find(Wire, OnTheSameEvent).Groups, Has.Length.EqualTo(2));

    [Test]
    public void A_retranslation_keeps_its_sentences_in_order()
    {
        const string retold = """
            On Monday Iraqi troops seized the northern town of Hawija after two weeks in which heavy fighting raged.
            The defence ministry said in a statement late in the evening that at least 35 soldiers had died.
            For some 12,000 people, who had fled to the provincial centre, convoys were organised by aid groups.
            In September the assault had begun with coalition air strikes on bridges across the river.
            Before winter brings its snow to the hills around the town, officials hope families may return.
            To rebuild the hospital, the market and two schools within a year is what the governor promised.
            """;
        var lineages = Find(Wire, retold);
        Assert.Multiple(() =>
        {
            Assert.That(lineages.Between(0, 1)!.Text.Containment, Is.LessThan(0.6));
            Assert.That(Enumerable.Range(0, 6).Select(s => lineages.Counterpart(0, s, 1)?.Sentence), Is.EqualTo(Enumerable.Range(0, 6)));
            Assert.That(Enumerable.Range(0, 6).Select(s => lineages.Counterpart(1, s, 0)?.Sentence), Is.EqualTo(Enumerable.Range(0, 6)));
            Assert.That(lineages.Groups, Has.Length.EqualTo(1));
        });
    }

    [Test]
    public void The_same_menu_on_two_pages_is_no_sign_of_copying()
    {
        const string menu =
            "\nRead more: Who was the powerful commander of the elite force and what did he want from the town\nRead more: A "
            + "history of the relations between the two countries since the war of 2003 began\n";
        Assert.That(Find(Wire + menu, Unrelated + menu).Pairs, Is.Empty);
    }

    [Test]
    public void Chains_of_copies_are_one_lineage()
    {
        var lines = (Wire + "\n" + OnTheSameEvent + "\n" + Unrelated).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var lineages = Find(string.Join('\n', lines[..6]), string.Join('\n', lines[3..9]), string.Join('\n', lines[6..]));
        Assert.That(lineages.Between(0, 2), Is.Null);
        Assert.That(lineages.Groups.Single(), Is.EqualTo(new[] { 0, 1, 2 }));
    }

    [Test]
    public void The_seeds_hold_one_wire_story_told_three_times()
    {
        var seeds = new ArticleReader().Read([Path.Combine(Root(), "seeds")]).Articles.Select(CrossCheck.Articles.Document.Parse).ToArray();
        Assert.That(
            Lineages.Find(seeds).Groups.Select(g => string.Join(',', g.Select(i => seeds[i].Article.Id[..3]))),
            Is.EqualTo(new[] { "000,001,002", "003", "004" })
        );

        static string Root()
        {
            var folder = TestContext.CurrentContext.TestDirectory;
            while (!File.Exists(Path.Combine(folder, "CrossCheck.sln")))
            {
                folder = Path.GetDirectoryName(folder)!;
            }

            return folder;
        }
    }

    [Test]
    public void Every_article_is_in_one_lineage_and_all_shares_lie_between_nothing_and_everything() =>
        Prop.ForAll(
                Texts().ArrayOf().ToArbitrary(),
                texts =>
                {
                    var lineages = Find(texts);
                    return lineages.Groups.SelectMany(g => g).Order().SequenceEqual(Enumerable.Range(0, texts.Length))
                        && lineages.Pairs.All(p =>
                            p.First < p.Second
                            && p.Text.Containment is >= 0 and <= 1
                            && p.Text.Resemblance >= 0
                            && p.Text.Resemblance <= p.Text.Containment + 1e-9
                            && p.Ordered is >= 0 and <= 1
                            && p.Text.Passages.All(x => x.First.End <= texts[p.First].Length && x.Second.End <= texts[p.Second].Length)
                            && p.Sentences.Zip(p.Sentences.Skip(1))
                                .All(next => next.First.First < next.Second.First && next.First.Second < next.Second.Second)
                        );
                }
            )
            .QuickCheckThrowOnFailure();

    private static Gen<string> Texts() =>
        Gen.Elements(
                Wire.Split('\n')
                    .Concat(OnTheSameEvent.Split('\n'))
                    .Concat(["x", "a b c d e f g h", "\n", ".", "the the the the the the the the the the", "== H =="])
            )
            .ListOf()
            .Select(parts => string.Join(' ', parts));

    private static Lineages Find(params string[] texts) => Lineages.Find([.. texts.Select((text, i) => Document($"a{i}", text))]);

    private static Document Document(string id, string text) =>
        CrossCheck.Articles.Document.Parse(
            new Article
            {
                Id = id,
                Path = id,
                Source = id,
                Text = text,
            }
        );
}
