using CrossCheck.Articles.TextReuse;
using CrossCheck.Claims;
using CrossCheck.Stories.Terms;

namespace CrossCheck.Stories;

/// <summary>
/// What is kept of an article once it is read: its claims and mentions, its sentences without their tokens, its fingerprints, and the terms
/// by which it belongs to a story.
/// </summary>
/// <param name="Extraction">What it yields.</param>
/// <param name="Fingerprints">The fingerprints of its text.</param>
/// <param name="Text">Its terms.</param>
internal readonly record struct ReadArticle(Extraction Extraction, uint[] Fingerprints, ArticleText Text)
{
    /// <summary>What is kept of an article that yields <paramref name="extraction"/>.</summary>
    public static ReadArticle Of(Extraction extraction) =>
        new(
            extraction with
            {
                Document = extraction.Document.WithoutTokens(),
            },
            Articles.TextReuse.Fingerprints.Of(new WordSequence(extraction.Document).Words),
            ArticleText.Of(extraction.Document, extraction.Claims)
        );
}
