using System.Text;

namespace CrossCheck.Evaluation.Guided;

/// <summary>What inputs are grown from: a short sound text of each kind.</summary>
internal static class TargetTexts
{
    /// <summary>Articles that disagree, of a few lines each: files beside articles are read again for every input.</summary>
    public static readonly string[] Short =
    [
        "At least 11 people, including three children, died in the fire in Alda on 3 May 2019, officials said. It cost $2.5 "
            + "million. Some 40% of the houses were lost.",
        "Twelve people died in the fire in Alda on 3 May 2019: seven men and five women. It cost $3 million, a third more than in 2018.",
        "The fire in Alda on 4 May 2019 killed about a dozen people. Johnathan Smith, 34, lost his house. It had been 30 degrees "
            + "for two weeks.",
    ];

    /// <summary>A manifest.</summary>
    public const string ManifestText =
        "articles:\n  0.txt:\n    source: Herald\n    title: \"A fire\"\n    published: 2019-05-03\n    credit: AFP\n    url: "
        + "https://example.org/a\n  1.txt:\n    source: 'Post'\n";

    /// <summary>Settings of a project.</summary>
    public const string SettingsText =
        "fail-on: medium\nmin-confidence: 0.8\nbaseline: crosscheck.baseline.json\nformats: [json, html]\nignore:\n  articles: "
        + "[\"drafts/*\", \"*.old.txt\"]\n  kinds: [rank, ratio]\n"
        + "sources:\n  Associated Press: [AP, The Associated Press]\nlexicon:\n  things:\n    drone: [quadcopter, loitering munition]\n";

    /// <summary>Claims in a table.</summary>
    public const string CsvText =
        "source,item,value,kind,unit,date,lineage\na,x,1,count,people,2019-05-03,w\nb,x,\"2,000\",count,people,,w\n"
        + "c,y,2019-05,date,,,\n\"d \"\"e\"\"\",y,2019-06-01,date,,,\n";

    /// <summary>The same a line each, as JSON.</summary>
    public const string JsonLinesText =
        "{\"source\":\"a\",\"item\":\"x\",\"value\":1,\"unit\":\"people\"}\n"
        + "{\"source\":\"b\",\"item\":\"x\",\"value\":\"2,000\",\"date\":\"2019-05-03\",\"lineage\":\"w\"}\n"
        + "{\"source\":\"c\",\"item\":\"y\",\"value\":\"2019-05\",\"kind\":\"date\"}\n";

    /// <summary>Texts as the bytes of files.</summary>
    public static IEnumerable<byte[]> Files(params string[] texts) => texts.Select(Encoding.UTF8.GetBytes);

    /// <summary>Articles in formats that are more than text.</summary>
    public static IEnumerable<byte[]> Articles() =>
        Files(
            "---\ntitle: A fire\ndate: 2019-05-03\n---\n# A fire\n\nAt least *11 people* [died](https://example.org).\n\n| a | 12 "
                + "|\n| - | -- |\n| b | 13 |\n",
            "<html><head><title>A fire</title><meta property=\"article:published_time\" "
                + "content=\"2019-05-03\"></head><body><article><p>At least 11 people died.</p><ul><li>12 "
                + "hurt</li></ul></article></body></html>",
            "[{\"text\":\"At least 11 people died.\",\"title\":\"A "
                + "fire\",\"source\":\"Herald\",\"published\":\"2019-05-03\"},{\"body_xhtml\":\"<p>12 people died.</p>\"}]"
        );
}
