namespace CrossCheck.Articles.Formats.Html;

/// <summary>The dense words and blocks in an element.</summary>
internal record struct ElementWords
{
    /// <summary>Number of words in dense blocks.</summary>
    public int Words { get; set; }

    /// <summary>Number of dense blocks.</summary>
    public int Blocks { get; set; }

    /// <summary>Whether elements in it hold some of them.</summary>
    public bool HasParts { get; set; }
}
