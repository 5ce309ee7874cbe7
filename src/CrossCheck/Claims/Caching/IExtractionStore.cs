using CrossCheck.Articles;

namespace CrossCheck.Claims.Caching;

/// <summary>Where a run finds what earlier ones extracted. Any number of threads may ask; no error ever comes from it.</summary>
internal interface IExtractionStore
{
    /// <summary>What <paramref name="article"/> yields: as it is kept, or else by <paramref name="extract"/>.</summary>
    /// <param name="article">The article.</param>
    /// <param name="number">Its number in the run.</param>
    /// <param name="scope">What the extraction depends on beside the article and the build: <see cref="ExtractionCache.ScopeOf"/>.</param>
    /// <param name="extract">Extracts it anew.</param>
    Extraction Get(Article article, int number, byte[] scope, Func<Extraction> extract);

    /// <summary>Keeps what was added. Called once, when all articles are read; the store is of no use to the run any more then.</summary>
    void Save();

    /// <summary>Gives up what was added, where the run ends early.</summary>
    void Discard();
}
