using CrossCheck.Articles;
using CrossCheck.Articles.Formats;
using CrossCheck.Articles.Sentences;
using CrossCheck.Claims;
using CrossCheck.Claims.Caching;
using CrossCheck.Language;
using CrossCheck.Reports;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;

namespace CrossCheck.Tests.Claims;

/// <summary>What holds of any text whatever: no error, spans that can be cut out, and parts that are found again in the whole.</summary>
public sealed class HostileTextTests
{
    [Test]
    public void Spans_lie_inside_the_text_and_cut_no_character_in_two() =>
        Prop.ForAll(
                HostileText.Any,
                text =>
                {
                    var extraction = HostileText.Extract(text);
                    var spans = extraction
                        .Document.Sentences.ToArray()
                        .Select(s => s.Span)
                        .Concat(extraction.Mentions.Select(m => m.Span))
                        .Concat(extraction.Claims.SelectMany(c => new[] { c.ValueSpan, c.SentenceSpan }));
                    return spans.All(span =>
                        span.Start >= 0
                        && span.Length > 0
                        && span.End <= text.Length
                        && IsBoundary(text, span.Start)
                        && IsBoundary(text, span.End)
                    );
                }
            )
            .Check(HostileText.Thorough);

    [Test]
    public void A_claim_stands_in_its_sentence() =>
        Prop.ForAll(
                HostileText.Any,
                text =>
                {
                    var outside = HostileText
                        .Extract(text)
                        .Claims.Where(c => !c.SentenceSpan.Contains(c.ValueSpan))
                        .Select(c => $"{c.Kind} \"{c.ValueText}\" in \"{c.SentenceText}\"")
                        .ToList();
                    return (outside.Count == 0).Label(string.Join(", ", outside));
                }
            )
            .Check(HostileText.Thorough);

    [Test]
    public void Every_token_belongs_to_exactly_one_sentence() =>
        Prop.ForAll(
                HostileText.Any,
                text =>
                {
                    var document = HostileText.Extract(text).Document;
                    var next = 0;
                    foreach (var sentence in document.Sentences)
                    {
                        if (sentence.FirstToken != next || sentence.TokenCount < 1)
                        {
                            return false;
                        }

                        next = sentence.EndToken;
                    }

                    return next == document.Tokens.Length;
                }
            )
            .Check(HostileText.Thorough);

    /// <summary>
    /// The stated rule: tokens never reach over an empty line, so those of a whole are those of its parts. What the tokens mean may hang on
    /// the
    /// text around them: a heading dates what follows, a year carries on.
    /// </summary>
    [Test]
    public void The_tokens_of_a_whole_are_those_of_its_parts() =>
        Prop.ForAll(
                HostileText.Any,
                HostileText.Any,
                (first, second) =>
                {
                    var parts = Tokenizer
                        .Tokenize(first)
                        .Concat(Tokenizer.Tokenize(second).Select(t => t with { Start = t.Start + first.Length + 2 }));
                    return Tokenizer.Tokenize($"{first}\n\n{second}").SequenceEqual(parts);
                }
            )
            .Check(HostileText.Thorough);

    /// <summary>
    /// The stated rule: what stands in a paragraph of prose is read from that paragraph, so its figures are the same wherever it stands in
    /// running text.
    /// </summary>
    [Test]
    public void The_figures_of_prose_are_those_of_its_paragraphs() =>
        Prop.ForAll(
                HostileText.Any,
                odd =>
                {
                    const string before =
                        "The men of the village came to the place on foot and told reporters that 17 houses had burned, which "
                        + "nobody could confirm at once.\n\n";
                    const string after =
                        "The women of the village said that 23 cows had been lost in the night, and that they would not come back "
                        + "before the war was over.";
                    var whole = HostileText.Extract($"{before}{odd}\n\n{after}");
                    var start = before.Length + odd.Length + 2;
                    return Figures(whole, 0, before.Length).SequenceEqual(Figures(HostileText.Extract(before), 0, before.Length))
                        && Figures(whole, start, int.MaxValue)
                            .SequenceEqual(Figures(HostileText.Extract(before + after), before.Length, int.MaxValue));
                }
            )
            .Check(HostileText.Thorough);

    [Test]
    public void The_same_text_gives_the_same_claims_and_a_cache_gives_them_back() =>
        Prop.ForAll(
                HostileText.Any,
                text =>
                {
                    var extraction = HostileText.Extract(text);
                    var bytes = new ByteWriter();
                    ExtractionWriter.Write(extraction, bytes);
                    var back = ExtractionReader.Read(bytes.Written, extraction.Document.Article, 0);
                    return back.Mentions.SequenceEqual(extraction.Mentions)
                        && back.Claims.Select(Show).SequenceEqual(HostileText.Extract(text).Claims.Select(Show));
                }
            )
            .Check(HostileText.Thorough);

    [Test]
    public void Every_format_reports_on_any_two_texts() =>
        Prop.ForAll(
                HostileText.Any,
                HostileText.Any,
                (first, second) =>
                {
                    var report = new CrossChecker { Threads = 1 }.Check([
                        HostileText.Article(first, "a"),
                        HostileText.Article(second, "b"),
                        HostileText.Article(first, "c" + first),
                    ]);
                    foreach (var format in ReportFormat.All)
                    {
                        format.Write(report, TextWriter.Null);
                    }
                }
            )
            .Check(HostileText.Thorough.WithMaxTest(300));

    [Test]
    public void Every_format_of_articles_reads_any_text([Values] ArticleFormat format) =>
        Prop.ForAll(
                HostileText.Any,
                text =>
                {
                    foreach (var entry in FileFormats.Read(format, text))
                    {
                        if (entry.Draft is null == entry.Reason is null)
                        {
                            return false;
                        }
                    }

                    return true;
                }
            )
            .Check(HostileText.Thorough.WithMaxTest(500));

    [TestCase("Police in the city of Alda arrest twelve\n\nThousands flee the city after the fire.", "twelve")]
    [TestCase("The chief of police says there is more than\n\n50 people are still missing in the city.", "50")]
    [TestCase("The first talks in the city will be held in May\n\n5 people are still missing in the city.", "first;May;5")]
    public void Nothing_is_read_over_the_end_of_a_paragraph(string text, string figures) =>
        Assert.That(string.Join(';', HostileText.Extract(text).Mentions.Select(m => m.Span.Of(text).ToString())), Does.StartWith(figures));

    [TestCase("１１ people died.")]
    [TestCase("٣٤ people died.")]
    [TestCase("१२ people died.")]
    [TestCase("1１ people died.", Description = "never half a number")]
    [TestCase("１2３ people died.")]
    [TestCase("5٣ people died.")]
    [TestCase("𝟏𝟏 people died.")]
    [TestCase("Ⅳ people died.")]
    public void Only_the_digits_0_to_9_make_figures(string text) => Assert.That(HostileText.Extract(text).Claims, Is.Empty);

    [TestCase("At least 11\u200b people died.")]
    [TestCase("At least \u200e11\u200f people died.")]
    [TestCase("At least \u202a11\u202c people died.")]
    [TestCase("At least 11\u00a0people died.")]
    [TestCase("\ufeffAt least 11 people died.")]
    [TestCase("At least 11\u2028people died.", Description = "a line break of Unicode is white space")]
    public void Marks_that_no_reader_sees_change_nothing(string text) =>
        Assert.That(
            HostileText.Extract(text).Claims.Select(c => (((Quantity)c.Value).Amount, ((Quantity)c.Value).Bound)),
            Is.EqualTo(new[] { ((decimal?)11, Bound.AtLeast) })
        );

    private static bool IsBoundary(string text, int at) =>
        at == 0 || at == text.Length || !(char.IsHighSurrogate(text[at - 1]) && char.IsLowSurrogate(text[at]));

    private static IEnumerable<(int, int, Quantity, string?)> Figures(Extraction extraction, int from, int to) =>
        extraction
            .Mentions.OfType<QuantityMention>()
            .Where(m => m.Span.Start >= from && m.Span.End <= to)
            .Select(m => (m.Span.Start - from, m.Span.Length, m.Quantity, m.Reason));

    private static string Show(Claim claim) =>
        $"{claim.Id} {claim.Kind} {claim.Value} {claim.ValueSpan} {claim.SentenceSpan} {claim.Subject} {claim.Event} "
        + $"{string.Join('|', claim.Participants)} {claim.Time} {claim.AsOf} {claim.Attribution} {claim.Force} {claim.Role}";
}
