namespace CrossCheck.Articles.Formats;

/// <summary>One of the articles of a file, or why there is none in its place. Exactly one of draft and reason is given.</summary>
/// <param name="Draft">The article.</param>
/// <param name="Reason">What is wrong and how to mend it.</param>
/// <param name="Number">Its number among those of the file, from 1; null where the file holds this one alone.</param>
/// <param name="Line">The line at which it begins, from 1; null where the whole file is meant.</param>
internal readonly record struct FileEntry(ArticleDraft? Draft, string? Reason, int? Number = null, int? Line = null);
