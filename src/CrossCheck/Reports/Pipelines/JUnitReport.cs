using System.Globalization;
using System.Xml;
using CrossCheck.Claims;
using CrossCheck.Findings;

namespace CrossCheck.Reports.Pipelines;

/// <summary>
/// The report as JUnit XML, which every pipeline shows: a test case for each group of claims. A finding that fails the check is a failure,
/// one that was
/// reviewed or stands in the baseline is skipped, everything else passes, with what it says as the case's output.
/// </summary>
internal sealed class JUnitReport
{
    private readonly Report report;
    private readonly Gate gate;
    private readonly Locations locations = new();

    private JUnitReport(Report report, Gate gate)
    {
        this.report = report;
        this.gate = gate;
    }

    /// <summary>Writes <paramref name="report"/>.</summary>
    public static void Write(Report report, Gate gate, TextWriter output)
    {
        using var xml = XmlWriter.Create(
            output,
            new XmlWriterSettings
            {
                Indent = true,
                IndentChars = " ",
                NewLineChars = "\n",
                CloseOutput = false,
                OmitXmlDeclaration = true,
            }
        );
        output.Write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        new JUnitReport(report, gate).Write(xml);
        xml.Flush();
        output.Write('\n');
    }

    private void Write(XmlWriter xml)
    {
        xml.WriteStartElement("testsuites");
        Counts(xml, report.Findings);
        foreach (var verdict in report.Findings.GroupBy(f => f.Verdict).OrderByDescending(g => g.Key))
        {
            xml.WriteStartElement("testsuite");
            xml.WriteAttributeString("name", $"CrossCheck: {verdict.Key.Traits().Group}");
            Counts(xml, [.. verdict]);
            foreach (var finding in verdict)
            {
                Case(xml, finding);
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private void Counts(XmlWriter xml, IReadOnlyCollection<Finding> findings)
    {
        Number("tests", findings.Count);
        Number("failures", findings.Count(gate.Fails));
        Number("errors", 0);
        Number("skipped", findings.Count(IsSkipped));

        void Number(string name, int count) => xml.WriteAttributeString(name, count.ToString(CultureInfo.InvariantCulture));
    }

    private void Case(XmlWriter xml, Finding finding)
    {
        var claims = gate.Ordered(finding);
        var place = locations.Value(claims[0]);
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", $"{finding.Traits().Name}.{claims[0].Kind.Traits().Name}");
        xml.WriteAttributeString("name", $"{Text(finding.Label)} ({finding.Fingerprint})");
        xml.WriteAttributeString("file", Text(place.Path));
        if (place.Lines is { } lines)
        {
            xml.WriteAttributeString("line", lines.Start.Line.ToString(CultureInfo.InvariantCulture));
        }

        xml.WriteAttributeString("time", "0");
        if (gate.Fails(finding))
        {
            xml.WriteStartElement("failure");
            xml.WriteAttributeString("message", Text(finding.Differs));
            xml.WriteAttributeString("type", finding.Severity.ToString());
            xml.WriteString(Evidence());
            xml.WriteEndElement();
        }
        else
        {
            if (IsSkipped(finding))
            {
                xml.WriteStartElement("skipped");
                xml.WriteAttributeString(
                    "message",
                    Text(
                        finding.Decision is { } decision
                            ? $"{decision.State.ToString().ToLowerInvariant()} {decision.Note}".TrimEnd()
                            : "in the baseline"
                    )
                );
                xml.WriteEndElement();
            }

            xml.WriteElementString("system-out", Evidence());
        }

        xml.WriteEndElement();

        string Evidence() =>
            string.Concat(
                claims.Select(c => $"{Text(locations.Value(c).ToString())} {Text(c.Article.Source)}: {Text(Quotation.Of(c).ToString())}\n")
            ) + Text(finding.Joined);
    }

    private bool IsSkipped(Finding finding) => finding.Traits().IsFlagged && gate.StandingOf(finding) != Standing.New;

    /// <summary>
    /// One line of characters that XML 1.0 allows; the rest, which can't be written in it at all, becomes the replacement character.
    /// </summary>
    private static string Text(string text)
    {
        var line = Quotation.OneLine(text);
        return string.Create(
            line.Length,
            line,
            static (written, line) =>
            {
                for (var i = 0; i < line.Length; i++)
                {
                    written[i] = XmlConvert.IsXmlChar(line[i]) || char.IsSurrogate(line[i]) ? line[i] : '\uFFFD';
                }
            }
        );
    }
}
