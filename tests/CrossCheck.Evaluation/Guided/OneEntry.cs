using CrossCheck.Articles;
using CrossCheck.Claims;
using CrossCheck.Claims.Caching;

namespace CrossCheck.Evaluation.Guided;

/// <summary>Keeps one entry, that of the first article which it fits, as a cache does: what can't be read is extracted anew.</summary>
internal sealed class OneEntry(byte[] bytes) : IExtractionStore
{
    /// <summary>Whether the entry could be read.</summary>
    public bool IsRead { get; private set; }

    /// <inheritdoc/>
    public Extraction Get(Article article, int number, byte[] scope, Func<Extraction> extract)
    {
        try
        {
            var extraction = ExtractionReader.Read(bytes, article, number);
            IsRead = true;
            return extraction;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return extract();
        }
    }

    /// <inheritdoc/>
    public void Save() { }

    public void Discard() { }
}
