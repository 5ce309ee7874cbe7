using System.Globalization;
using System.Text;

namespace CrossCheck.Benchmarks.News;

/// <summary>Generated news as files: one text for each article, and a manifest with papers and days.</summary>
internal static class CorpusFolder
{
    /// <summary>Writes the first <paramref name="count"/> articles to <paramref name="folder"/>.</summary>
    public static void Write(string folder, int count)
    {
        Directory.CreateDirectory(folder);
        using var manifest = new StreamWriter(Path.Combine(folder, "sources.yml"), false, new UTF8Encoding(false));
        manifest.Write("articles:\n");
        foreach (var (article, _) in new GeneratedNews(GeneratedNews.UsualLength).Articles(count))
        {
            File.WriteAllText(Path.Combine(folder, article.Path), article.Text);
            manifest.Write(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"  {article.Path}:\n    source: {article.Source}\n    published: {article.Published:yyyy-MM-dd}\n"
                )
            );
        }
    }
}
