namespace CrossCheck.Articles.Formats.Html;

/// <summary>A block of the article with what the page says of it.</summary>
/// <param name="Block">The block.</param>
/// <param name="Index">Its index on the page.</param>
/// <param name="IsDense">Whether it reads like a paragraph: many words, few links.</param>
/// <param name="IsCaption">Whether markup calls it the caption of a picture.</param>
/// <param name="IsByline">Whether markup says that it names the author or the day.</param>
internal readonly record struct PageBlock(HtmlBlock Block, int Index, bool IsDense, bool IsCaption, bool IsByline);
