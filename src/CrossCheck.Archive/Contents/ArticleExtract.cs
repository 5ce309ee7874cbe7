using CrossCheck.Articles;
using CrossCheck.Claims;
using CrossCheck.Claims.Caching;
using CrossCheck.Language;
using CrossCheck.Parts;
using CrossCheck.Stories;

namespace CrossCheck.Archive.Contents;

/// <summary>What an archive keeps of what was extracted from an article.</summary>
/// <param name="Claims">How many claims.</param>
/// <param name="Bytes">The claims.</param>
/// <param name="Sketch">What says which other articles have a say on them.</param>
internal sealed record ArticleExtract(int Claims, byte[] Bytes, byte[] Sketch)
{
    /// <summary>Extracts the articles, in their order.</summary>
    /// <param name="articles">The articles.</param>
    /// <param name="checker">Its words and threads are used.</param>
    /// <param name="cancellation">Stops the work between articles.</param>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static ArticleExtract[] Of(IReadOnlyList<Article> articles, CrossChecker checker, CancellationToken cancellation)
    {
        var words = WordList.With(checker.Lexicon);
        var extracts = new ArticleExtract[articles.Count];
        var options = new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, checker.Threads), CancellationToken = cancellation };
        Parallel.For(
            0,
            articles.Count,
            options,
            () => new ByteWriter(),
            (i, _, writer) =>
            {
                // Mentions that are no claims are never reported.
                var extraction = ClaimExtractor.Extract(Document.Parse(articles[i]), 0, words) with
                {
                    Mentions = [],
                };
                ExtractionWriter.Write(extraction, writer);
                var read = ReadArticle.Of(extraction);
                var sketch = ArticleSketch.Of(extraction.Claims, read.Fingerprints, read.Text);
                extracts[i] = new ArticleExtract(extraction.Claims.Length, KeptBytes.Pack(writer.Written), KeptBytes.Seal(sketch.Write()));
                writer.Clear();
                return writer;
            },
            _ => { }
        );
        return extracts;
    }
}
