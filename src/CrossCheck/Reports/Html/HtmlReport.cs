using System.Security.Cryptography;
using System.Text;
using CrossCheck.Findings;

namespace CrossCheck.Reports.Html;

/// <summary>
/// The report for people, as one page that needs nothing else: style, script and data stand in the file, and its policy lets nothing in or
/// out.
/// What comes from articles is only ever data in a JSON block, which the script turns into text nodes; so there is no markup to escape and
/// no template engine to do it, only five places in a fixed page.
/// </summary>
internal static class HtmlReport
{
    private const string Room = "Reports/Html/";

    /// <summary>The script's files. They share one scope, in this order.</summary>
    private static readonly string[] Scripts =
    [
        "dom.js",
        "model.js",
        "decisions.js",
        "scale.js",
        "timeline.js",
        "finding.js",
        "filter.js",
        "overview.js",
        "toolbar.js",
        "selection.js",
        "findings.js",
        "article.js",
        "sources.js",
        "main.js",
    ];

    private static readonly string Page = Embedded("report.html");
    private static readonly string Style = Embedded("report.css") + string.Concat(Verdicts.All.Select(Colours));
    private static readonly string Script = $"\"use strict\";\n(() => {{\n{string.Concat(Scripts.Select(Embedded))}}})();\n";

    /// <summary>Nothing but the page's own style and script, known by their digests; no request, no form, no frame.</summary>
    private static readonly string Policy =
        $"default-src 'none'; script-src '{Digest(Script)}'; style-src '{Digest(Style)}'; base-uri 'none'; form-action 'none'";

    /// <summary>
    /// Writes <paramref name="report"/> as a page that opens from disk; decisions made in it stay in the browser until they are exported.
    /// </summary>
    public static void Write(Report report, TextWriter output) => Write(report, output, null);

    /// <summary>
    /// Writes <paramref name="report"/> as a page; with the name of a <paramref name="reviewer"/>, one whose decisions go to the
    /// server that served it.
    /// </summary>
    public static void Write(Report report, TextWriter output, string? reviewer)
    {
        var rest = Page.AsSpan();
        while (rest.IndexOf("{{") is >= 0 and var start)
        {
            var length = rest[start..].IndexOf("}}");
            output.Write(rest[..start]);
            switch (rest.Slice(start + 2, length - 2))
            {
                case "policy":
                    output.Write(PolicyOf(isServed: reviewer is not null));
                    break;
                case "style":
                    output.Write(Style);
                    break;
                case "script":
                    output.Write(Script);
                    break;
                case "data":
                    PageData.Write(report, reviewer, output);
                    break;
                case var place:
                    throw new InvalidDataException($"The page has no place called {place}.");
            }

            rest = rest[(start + length + 2)..];
        }

        output.Write(rest);
    }

    /// <summary>The page's Content-Security-Policy: a served page may also talk to the address it came from.</summary>
    public static string PolicyOf(bool isServed) => isServed ? Policy + "; connect-src 'self'" : Policy;

    /// <summary>The rules that give a verdict its colours: as variables, and as tone and tint of whatever has its class.</summary>
    private static string Colours(VerdictTraits verdict) =>
        $":root {{ --{verdict.Name}: {verdict.Tone}; --tint-{verdict.Name}: {verdict.Tint}; }}\n.v-{verdict.Name} {{ --tone: "
        + $"var(--{verdict.Name}); --tint: var(--tint-{verdict.Name}); }}\n";

    private static string Digest(string text) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string Embedded(string name)
    {
        using var stream =
            typeof(HtmlReport).Assembly.GetManifestResourceStream(Room + name)
            ?? throw new InvalidDataException($"The page's file {name} is not embedded.");
        using var reader = new StreamReader(stream);

        // The digests in the policy are taken over what a browser reads: line feeds, whatever the checkout's line ends.
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
