using System.Collections.Immutable;
using System.Runtime.InteropServices;
using CrossCheck.Articles.Blocks;
using CrossCheck.Articles.Sentences;

namespace CrossCheck.Articles;

/// <summary>An article with its tokens and sentences: what every later stage reads. Immutable once parsed.</summary>
internal sealed class Document
{
    private readonly Sentence[] sentences;
    private Token[]? tokens;

    private Document(Article article, Token[]? tokens, Sentence[] sentences)
    {
        Article = article;
        this.tokens = tokens;
        this.sentences = sentences;
    }

    /// <summary>The article read.</summary>
    public Article Article { get; }

    /// <summary>The article's text.</summary>
    public string Text => Article.Text;

    /// <summary>All tokens, in text order.</summary>
    public ReadOnlySpan<Token> Tokens => AllTokens.AsSpan();

    /// <summary>
    /// The same, for what holds on to them. A restored document cuts its text when they are first asked for: two threads cut it alike.
    /// </summary>
    public ImmutableArray<Token> AllTokens => ImmutableCollectionsMarshal.AsImmutableArray(tokens ??= Cut());

    /// <summary>All sentences, in text order; they do not overlap, and every token belongs to exactly one.</summary>
    public ReadOnlySpan<Sentence> Sentences => sentences;

    /// <exception cref="InputException">
    /// The sentences restored are not those of the text: whoever kept them kept something else.
    /// </exception>
    private Token[] Cut()
    {
        var cut = Tokenizer.Tokenize(Text);
        return cut.Length == (sentences is [.., var last] ? last.EndToken : 0)
            ? cut
            : throw new InputException(
                $"{Article.Path}: what was kept of it is not what was extracted from it; remove the cache, or use --no-cache."
            );
    }

    /// <summary>Reads an article in time linear in its length.</summary>
    public static Document Parse(Article article)
    {
        var tokens = Tokenizer.Tokenize(article.Text);
        return new Document(article, tokens, Segmenter.Segment(article, tokens));
    }

    /// <summary>A document whose <paramref name="sentences"/> are known from an earlier parse of the same text.</summary>
    public static Document Restore(Article article, Sentence[] sentences) => new(article, null, sentences);

    /// <summary>
    /// This document as it is kept while others are read: its tokens, the larger part of it, are cut again when they are next asked for.
    /// </summary>
    public Document WithoutTokens() => new(Article, null, sentences);
}
