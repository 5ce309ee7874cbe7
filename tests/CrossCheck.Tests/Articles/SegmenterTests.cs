using CrossCheck.Articles;
using CrossCheck.Articles.Sentences;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;

namespace CrossCheck.Tests.Articles;

/// <summary>Where sentences begin and end, and what part each plays.</summary>
public sealed class SegmenterTests
{
    [TestCase("He left. She stayed.", "He left.|She stayed.")]
    [TestCase(
        "Mr. Smith met Gen. Qassem Soleimani. Const. Tim Fanning spoke.",
        "Mr. Smith met Gen. Qassem Soleimani.|Const. Tim Fanning spoke."
    )]
    [TestCase(
        "U.S. President George W. Bush spoke in the U.S. The war went on.",
        "U.S. President George W. Bush spoke in the U.S.|The war went on."
    )]
    [TestCase(
        "It began at 4 p.m. Friday. It ended at 6 p.m. Fanning was there.",
        "It began at 4 p.m. Friday.|It ended at 6 p.m.|Fanning was there."
    )]
    [TestCase("Eli Lilly Inc. Chairman Jim Smith left Acme Corp. He is 61.", "Eli Lilly Inc. Chairman Jim Smith left Acme Corp.|He is 61.")]
    [TestCase("They found E. coli. J.K. Rowling wrote.", "They found E. coli.|J.K. Rowling wrote.")]
    [TestCase("No. 5 came on Jan. 4. It fell by 1.5 percent.", "No. 5 came on Jan. 4.|It fell by 1.5 percent.")]
    [TestCase(
        "Nine died in St. Louis, Mo. The police came. Mass. protests ended in a mass. Order returned.",
        "Nine died in St. Louis, Mo.|The police came.|Mass. protests ended in a mass.|Order returned."
    )]
    [TestCase("\"They left.\" \"Nobody stayed,\" she said.", "\"They left.\"|\"Nobody stayed,\" she said.")]
    [TestCase("“Why?” he asked. “Stop!” they cried.", "“Why?” he asked.|“Stop!” they cried.")]
    [TestCase("“Why?” Mayor Jane Smith asked. “Stop!” Police came.", "“Why?” Mayor Jane Smith asked.|“Stop!”|Police came.")]
    [TestCase("Yahoo! Inc. rose. `` It fell . '' The rest waited.", "Yahoo! Inc. rose.|`` It fell . ''|The rest waited.")]
    [TestCase("(He was 80.) His wife lives.", "(He was 80.)|His wife lives.")]
    [TestCase("It is over... for now... The rest waits.", "It is over... for now...|The rest waits.")]
    [TestCase("The strike hit a base, he said. [1] Then came silence.", "The strike hit a base, he said. [1]|Then came silence.")]
    [TestCase("They came.The minister left. See cnn.com/x.html for more.", "They came.|The minister left.|See cnn.com/x.html for more.")]
    [TestCase(
        "BAGHDAD: These are key dates. JAKARTA, Indonesia (AP) - A quake struck.",
        "BAGHDAD: These are key dates.|JAKARTA, Indonesia (AP) - A quake struck."
    )]
    [TestCase(
        "The police spoke to Const.\nTim Fanning of Vancouver on Friday.",
        "The police spoke to Const.\nTim Fanning of Vancouver on Friday."
    )]
    [TestCase(
        "It was a long and bloody war, Bush declared\nmajor fighting over in Iraq.",
        "It was a long and bloody war, Bush declared\nmajor fighting over in Iraq."
    )]
    [TestCase("He bought shares.\r\nThey fell.", "He bought shares.|They fell.")]
    [TestCase("", "")]
    public void Cuts(string text, string expected) => Assert.That(string.Join('|', Sentences(text)), Is.EqualTo(expected));

    [Test]
    public void A_hard_wrapped_text_goes_on_over_its_line_ends()
    {
        const string text = """
               WASHINGTON (AP) -- The space shuttle Discovery, carrying a crew of
            seven, lifted off on Thursday afternoon after a delay of 19 minutes
            that had been caused by a faulty computer at the launch pad.
               The crew will deploy a satellite. It is to stay in space for nine
            days and land in Florida on Nov. 7, officials of the space agency
            said on Friday.
            """;
        Assert.That(Sentences(text).Select(s => s[..12]), Is.EqualTo(new[] { "WASHINGTON (", "The crew wil", "It is to sta" }));
    }

    [TestCase("Sentence one is here.\n== 2016 ==\nIt was cold.", "Prose|Heading|Prose")]
    [TestCase("It was cold.\nUS invasion\nThe war began.", "Prose|Heading|Prose")]
    [TestCase(
        "It was cold.\n\nWhat happens next?\nNobody knows.\nWho did?\nThey did!\nHe told us.",
        "Prose|Heading|Prose|Prose|Prose|Prose"
    )]
    [TestCase("It was cold.\nUncertain Future for US Presence and Military Cooperation in Iraq\nNobody knows.", "Prose|Heading|Prose")]
    [TestCase(
        "It was cold.\nIraq's caretaker government warns the strikes could affect ties with Washington\nNobody knows.",
        "Prose|Prose|Prose"
    )]
    [TestCase("It was cold.\n2017 Iraq declared victory over ISIS\nNobody knows.", "Prose|Prose|Prose")]
    [TestCase("The bases are these:\nIsa Air Base\nAl Dhafra Air Base\nRAF Akrotiri\nNobody knows.", "Prose|Prose|Prose|Prose|Prose")]
    [TestCase(
        "http://x.com/a-b-c\nWaitrose fire tackled\n21 July 2013 Last updated at 11:11 GMT\nCrews came.",
        "Furniture|Title|Furniture|Prose"
    )]
    [TestCase(
        "Waitrose fire tackled\nReuters Sep 18, 2013, 02.16PM IST\nDec. 24 4:33 AM EST\nCrews came.",
        "Title|Furniture|Furniture|Prose"
    )]
    [TestCase("It was cold.\nMarch 2003\nWar began.\nApril 2003\nIt ended.", "Prose|Heading|Prose|Heading|Prose")]
    [TestCase(
        "Dates of the war.\nMarch 20, 2003\nIt began.\nApril 9, 2003\nBaghdad fell.\nMay 1, 2003\nIt ended.",
        "Prose|Heading|Prose|Heading|Prose|Heading|Prose"
    )]
    [TestCase(
        "It was cold.\nRead more: The End of US Influence\nBy John Smith and Jane Doe\n4 min read\nAFP with additional input by "
            + "GVS News Desk.",
        "Prose|Furniture|Furniture|Furniture|Furniture"
    )]
    [TestCase(
        "It was cold.\n1 of 25\nImage 3 of / 25\n123 comments\n► Related: 25 hurt in a fire\nThis article is more than 2 years "
            + "old\nHe saw 1 of 25 people.",
        "Prose|Furniture|Furniture|Furniture|Furniture|Furniture|Prose",
        Description = "counters and links of a page"
    )]
    [TestCase(
        "It was cold.\nUpdated at 12:25 p.m. ET.\n(This post was last updated at 8:44 p.m. ET.)\nUpdated figures showed 12 dead.",
        "Prose|Furniture|Furniture|Prose",
        Description = "when the page was changed"
    )]
    [TestCase(
        "It was cold.\nImage 2 of 25 Police searched two houses on Monday.",
        "Prose|Furniture|Caption",
        Description = "a counter before its caption"
    )]
    [TestCase(
        "Five people died pic.example/x — Alda Police (@AldaPD) November 4, 2018 The mayor came.",
        "Prose|Furniture|Prose",
        Description = "a tweet in running text: its author and day are its own"
    )]
    [TestCase("It was cold — Alda Police (AldaPD) came on November 4, 2018.", "Prose", Description = "no handle, no tweet")]
    [TestCase(
        "It was cold.\n— Department of State (@StateDept) December 30, 2019\nBAGHDAD, Iraq (AP) --\nAP/Reuters\n***",
        "Prose|Furniture|Furniture|Furniture|Furniture"
    )]
    [TestCase(
        "It was cold.\nIraqis gather in Baghdad. [Getty]\nA man looks on. (AP Photo/Jane Doe)\nThe war ended. (Reuters)",
        "Prose|Caption|Caption|Prose"
    )]
    public void Tells_the_kinds_of_lines_apart(string text, string expected) =>
        Assert.That(string.Join('|', Parse(text).Sentences.ToArray().Select(s => s.Kind)), Is.EqualTo(expected));

    [Test]
    public void The_nearest_heading_stands_over_what_follows()
    {
        var sentences = Parse("It was cold.\n== War ==\nIt began.\nIt went on.\n=== 2016 ===\nIt ended.\n== Peace ==\nAll is well.")
            .Sentences.ToArray();
        Assert.That(sentences.Select(s => s.Heading), Is.EqualTo(new[] { -1, -1, 1, 1, 1, 4, -1, 6 }));
    }

    [TestCase(
        "At least 25 fighters are killed in strikes\n\nIt rained.\n\nOn Sunday at least 25 fighters are killed in strikes, they said.",
        "2|-1|-1"
    )]
    [TestCase("A history of relations since 2003\nA History of Relations, since 2003\nIt rained.", "-1|0|-1")]
    [TestCase("He did not say. It rained. He did not say.", "-1|-1|-1")]
    public void A_sentence_said_twice_repeats_the_fuller_or_the_first(string text, string expected) =>
        Assert.That(string.Join('|', Parse(text).Sentences.ToArray().Select(s => s.RepeatOf)), Is.EqualTo(expected));

    [Test]
    public void Sentences_partition_the_tokens_of_any_text() =>
        Prop.ForAll(
                Texts(),
                text =>
                {
                    var document = Parse(text);
                    var next = 0;
                    foreach (var sentence in document.Sentences)
                    {
                        var first = document.Tokens[sentence.FirstToken];
                        var last = document.Tokens[sentence.EndToken - 1];
                        if (
                            sentence.FirstToken != next
                            || sentence.Span != TextSpan.FromBounds(first.Start, last.End)
                            || sentence.Heading >= document.Sentences.Length
                        )
                        {
                            return false;
                        }

                        next = sentence.EndToken;
                    }

                    return next == document.Tokens.Length;
                }
            )
            .QuickCheckThrowOnFailure();

    [Test]
    public void Empty_lines_make_two_texts_independent() =>
        Prop.ForAll(
                Texts(),
                Texts(),
                (a, b) =>
                    Sentences("It rained.\n\n" + a + "\n\nIt rained.").Count() >= 2
                    && Sentences(b + "\n\nIt was cold.")[^1].EndsWith("It was cold.", StringComparison.Ordinal)
            )
            .QuickCheckThrowOnFailure();

    [Test]
    public void No_sentence_is_longer_than_the_longest() =>
        Assert.That(
            Parse(string.Concat(Enumerable.Repeat(",", 100_000))).Sentences.ToArray().Max(s => s.TokenCount),
            Is.EqualTo(SentenceBreaks.LongestSentence)
        );

    /// <summary>Texts of all that the rules look at, in any order.</summary>
    internal static Arbitrary<string> Texts() =>
        Gen.Elements(
                "He left",
                "U.S.",
                "Mr",
                ".",
                "!",
                "?",
                "…",
                "\"",
                "“",
                "”",
                "(",
                ")",
                "[",
                "]",
                " ",
                " ",
                " ",
                "\n",
                "\r\n",
                "\n\n",
                "==",
                "= ",
                "2016",
                "1.5",
                "1,000",
                "a.m.",
                "Read more:",
                "By",
                "Jan. 5, 2024",
                "https://x.y/z",
                "@a",
                "—",
                "-",
                "the",
                "Corp",
                "’s",
                "é",
                "\ud83d\ude00",
                "\ud83d",
                "\u200d",
                "\0",
                "AP",
                "AFP",
                "Getty",
                "the war began in the city"
            )
            .ListOf()
            .Select(string.Concat)
            .ToArbitrary();

    private static Document Parse(string text) =>
        Document.Parse(
            new Article
            {
                Id = "a",
                Path = "a.txt",
                Source = "a",
                Text = text,
            }
        );

    private static string[] Sentences(string text) => [.. Parse(text).Sentences.ToArray().Select(s => s.Span.Of(text).ToString())];
}
