namespace CrossCheck.Articles;

/// <summary>What is wrong with one file.</summary>
/// <param name="Path">The file, as an article's path is shown.</param>
/// <param name="Reason">What is wrong and how to mend it, one line.</param>
/// <param name="IsLeftOut">Whether the file was left out; false where it was read all the same, with the doubt stated.</param>
public sealed record Problem(string Path, string Reason, bool IsLeftOut = true);
