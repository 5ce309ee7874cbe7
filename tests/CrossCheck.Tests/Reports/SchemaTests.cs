using System.Runtime.CompilerServices;
using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using CrossCheck.Articles;
using CrossCheck.Articles.Formats;
using CrossCheck.Findings;
using CrossCheck.Reports;
using CrossCheck.Reports.Pipelines;
using CrossCheck.Tests.Cli;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using NUnit.Framework;

namespace CrossCheck.Tests.Reports;

/// <summary>What other programs read is valid by its schema, whatever form the articles come in and whatever they say.</summary>
public sealed class SchemaTests
{
    private static readonly JsonSchema Sarif = new(JObject.Parse(File.ReadAllText(Path.Combine(Schemas(), "sarif-2.1.0.json"))));

    /// <summary>Two articles that conflict: in each format of articles, in one file and in two; hostile; and the seeds.</summary>
    public static IEnumerable<TestCaseData> Corpora()
    {
        string[] texts =
        [
            "At least 11 people died in the fire in Alda on 3 May 2019.",
            "At least 12 people died in the fire in Alda on 3 May 2019.",
        ];
        yield return Corpus("text", ("a.txt", texts[0]), ("b.txt", texts[1]));
        yield return Corpus("Markdown", ("a.md", $"# Fire\n\n{texts[0]}"), ("b.md", texts[1]));
        yield return Corpus("HTML", ("a.html", $"<title>Fire</title><p>{texts[0]}"), ("b.html", $"<p>{texts[1]}"));
        yield return Corpus("JSON, two articles of one file", ("a.json", JsonConvert.SerializeObject(texts.Select(text => new { text }))));
        yield return Corpus(
            "JSON Lines, two articles of one file",
            ("a.jsonl", string.Join('\n', texts.Select(text => JsonConvert.SerializeObject(new { text }))))
        );
        yield return Corpus(
            "hostile names and texts",
            ("a b%#?&<\".txt", texts[0] + " \ud800 \ufffe ]]> <![CDATA[ \u0001"),
            ("{0}](x).txt", texts[1] + " {0} [a](b) \u202e")
        );
        yield return Corpus("nothing to compare", ("a.txt", "It rained."));
        yield return new TestCaseData(Path.Combine(CommandLine.Repository, "seeds")).SetArgDisplayNames("seeds");
        yield return new TestCaseData(CommandLine.Corpus).SetArgDisplayNames("quake");
    }

    [TestCaseSource(nameof(Corpora))]
    public void SARIF_and_JUnit_are_valid_by_their_schemas(object corpus)
    {
        var report = corpus is string folder
            ? new CrossChecker().Check(new ArticleReader().Read([folder]).Articles)
            : Report(((string, string)[])corpus);
        foreach (
            var gate in new[]
            {
                new Gate(),
                new Gate { FailOn = Severity.Low },
                new Gate { Baseline = BaselineOf(report) },
            }
        )
        {
            var sarif = JObject.Parse(Written(report, "sarif", gate));
            Assert.That(Sarif.Errors(sarif), Is.Empty);
            Assert.That(sarif.SelectTokens("$.runs[0].artifacts[*].location.uri").Select(u => (string?)u), Is.Unique);
            Assert.That(JUnitErrors(Written(report, "junit", gate)), Is.Empty);
        }
    }

    [TestCase("<testsuites tests='1' failures='0' errors='0'/>", "skipped")]
    [TestCase("<testsuites tests='0' failures='0' errors='0' skipped='0'><testcase/></testsuites>", "testcase")]
    public void The_JUnit_schema_would_tell(string xml, string what) => Assert.That(JUnitErrors(xml), Has.Some.Contains(what));

    private static TestCaseData Corpus(string name, params (string Name, string Text)[] files) =>
        new TestCaseData((object)files).SetArgDisplayNames(name);

    private static Report Report((string Name, string Text)[] files)
    {
        var articles = files.SelectMany(file =>
            FileFormats
                .Read(FileFormats.Of(file.Name)!.Value, file.Text)
                .Select(
                    (entry, i) =>
                        new Article
                        {
                            Id = $"{file.Name}#{i}",
                            Path = file.Name,
                            Source = $"{file.Name} {i}",
                            Text = entry.Draft!.Text,
                            IsExtracted = !file.Name.EndsWith(".txt", StringComparison.Ordinal),
                        }
                )
        );
        return new CrossChecker().Check(articles) with { Problems = [new Problem(files[0].Name, "could not be read {0}; check [it](x)")] };
    }

    private static Baseline BaselineOf(Report report)
    {
        var file = Path.GetTempFileName();
        try
        {
            AtomicFile.Write(file, output => Baseline.Write(report, output));
            return Baseline.Read(file);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static string Written(Report report, string format, Gate gate)
    {
        var output = new StringWriter();
        ReportFormat.All.Single(f => f.Name == format).Write(report, output, gate);
        return output.ToString();
    }

    private static List<string> JUnitErrors(string xml)
    {
        var schemas = new XmlSchemaSet();
        schemas.Add(null, XmlReader.Create(Path.Combine(Schemas(), "junit.xsd")));
        var errors = new List<string>();
        XDocument.Parse(xml).Validate(schemas, (_, e) => errors.Add(e.Message));
        return errors;
    }

    private static string Schemas([CallerFilePath] string path = "") => Path.Combine(Path.GetDirectoryName(path)!, "Schemas");
}
