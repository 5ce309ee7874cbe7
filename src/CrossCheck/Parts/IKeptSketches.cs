namespace CrossCheck.Parts;

/// <summary>
/// Sketches that are kept with an index of their hashes, so that those of articles can be found that share something with others. What is
/// boilerplate is what it is among these articles alone. For several threads at once.
/// </summary>
internal interface IKeptSketches
{
    /// <summary>The hashes of the passages that are boilerplate among these articles.</summary>
    IReadOnlyCollection<uint> Boilerplate { get; }

    /// <summary>The sketch of the article of a number.</summary>
    /// <exception cref="InvalidDataException">It is not what was written.</exception>
    ArticleSketch Sketch(int number);

    /// <summary>How many fingerprints the article of a number has.</summary>
    int FingerprintsOf(int number);

    /// <summary>In how many articles a term stands outside of boilerplate.</summary>
    int ArticlesWith(uint term);

    /// <summary>Adds the entries of <paramref name="hashes"/>, ordered, as <see cref="SketchEntry"/> has them.</summary>
    /// <param name="part">What of the sketches is asked.</param>
    /// <param name="hashes">The hashes, each once, ascending.</param>
    /// <param name="entries">Takes the entries; their articles by their numbers here.</param>
    /// <exception cref="InvalidDataException">The index is not what was written.</exception>
    void Find(SketchPart part, ReadOnlySpan<uint> hashes, List<ulong> entries);
}
