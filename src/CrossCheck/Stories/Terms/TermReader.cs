using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using CrossCheck.Articles;
using CrossCheck.Articles.Sentences;
using CrossCheck.Claims;
using CrossCheck.Language;

namespace CrossCheck.Stories.Terms;

/// <summary>Reads the terms of an article, sentence by sentence. Furniture and repeated sentences are left out.</summary>
internal sealed class TermReader
{
    /// <summary>So many words from the start of the running text on are its lead: two or three sentences.</summary>
    private const int LeadWords = 60;

    /// <summary>Shorter words and numbers tell nothing.</summary>
    private const int ShortestWord = 3;

    private const uint NoWords = 17;

    private static readonly uint DayMark = WordHash.OfConcept('D', "day");

    private readonly Document document;
    private readonly HashSet<uint> names;
    private readonly List<uint> hashes;
    private readonly List<TermKind> kinds;
    private readonly List<Passage> passages = [];
    private int wordsRead;
    private uint words = NoWords;
    private TermKind lead;

    private TermReader(Document document, HashSet<uint> names)
    {
        this.document = document;
        this.names = names;
        hashes = new List<uint>(document.Tokens.Length);
        kinds = new List<TermKind>(document.Tokens.Length);
    }

    /// <summary>Reads <paramref name="document"/>, whose claims, in text order, are <paramref name="claims"/>.</summary>
    public static ArticleText Read(Document document, ImmutableArray<Claim> claims)
    {
        var reader = new TermReader(document, NamesOf(document));
        var claim = 0;
        foreach (ref readonly var sentence in document.Sentences)
        {
            if (sentence.Kind != SentenceKind.Furniture && sentence.RepeatOf < 0)
            {
                reader.Read(sentence);
                for (; claim < claims.Length && claims[claim].ValueSpan.Start < sentence.Span.End; claim++)
                {
                    reader.Add(claims[claim]);
                }

                reader.EndPassage();
            }

            while (claim < claims.Length && claims[claim].ValueSpan.Start < sentence.Span.End)
            {
                claim++;
            }
        }

        return ArticleText.Of(CollectionsMarshal.AsSpan(reader.hashes), [.. reader.kinds], [.. reader.passages]);
    }

    /// <summary>The words that running text capitalises within a sentence: a headline capitalises others too.</summary>
    private static HashSet<uint> NamesOf(Document document)
    {
        var names = new HashSet<uint>();
        var tokens = document.Tokens;
        foreach (ref readonly var sentence in document.Sentences)
        {
            for (var i = sentence.FirstToken + 1; i < sentence.EndToken && sentence.Kind is SentenceKind.Prose or SentenceKind.Caption; i++)
            {
                if (
                    tokens[i].Kind == TokenKind.Word
                    && tokens[i].Length > 1
                    && char.IsUpper(document.Text[tokens[i].Start])
                    && !MayOpenSpeech(document, tokens[i - 1])
                )
                {
                    names.Add(WordKey.Of(Form(document, tokens[i])));
                }
            }
        }

        return names;
    }

    /// <summary>Whether the token is a mark after which any word may be capitalised.</summary>
    private static bool MayOpenSpeech(Document document, Token token) =>
        token.Kind == TokenKind.Mark && document.Text[token.Start] is not (',' or '(');

    /// <summary>A token's letters without a possessive ending.</summary>
    private static ReadOnlySpan<char> Form(Document document, Token token)
    {
        var form = token.Span.Of(document.Text);
        return form is [_, .. var stem, '\'' or '’', 's' or 'S'] ? form[..(stem.Length + 1)] : form;
    }

    private void Read(in Sentence sentence)
    {
        var isTitle = sentence.Kind == SentenceKind.Title;
        lead = isTitle || wordsRead < LeadWords ? TermKind.Lead : 0;
        var before = 0u;
        var tokens = document.Tokens;
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            var token = tokens[i];
            if (token.Kind is TokenKind.Mark or TokenKind.Link)
            {
                before = 0;
                if (
                    isTitle
                    && document.Text[token.Start] is '-' or '|' or ':' or '–' or '—'
                    && i > sentence.FirstToken
                    && token.Start > tokens[i - 1].End
                )
                {
                    EndPassage();
                }

                continue;
            }

            words = WordHash.Combine(words, token.Key);
            wordsRead += isTitle ? 0 : 1;
            before = Add(Form(document, token), token.Kind, before);
        }
    }

    /// <summary>Adds a word or number; the key of a name, which the next word may carry on, or zero.</summary>
    private uint Add(ReadOnlySpan<char> form, TokenKind kind, uint before)
    {
        if (kind == TokenKind.Word && char.IsUpper(form[0]) && WordKey.Of(form) is var name && names.Contains(name))
        {
            Add(WordHash.Combine(name, (uint)TermKind.Name), TermKind.Name | lead);
            if (before != 0)
            {
                Add(WordHash.Combine(WordHash.Combine(before, name), (uint)TermKind.FullName), TermKind.FullName | lead);
            }

            return name;
        }

        if (form.Length >= ShortestWord)
        {
            Add(
                kind == TokenKind.Number ? WordHash.Combine(WordKey.Of(form), (uint)TermKind.Figure) : WordHash.OfStem(form),
                TermKind.Word | lead
            );
        }

        return 0;
    }

    private void Add(Claim claim)
    {
        if (claim.Value is DateValue { First: var first, Last: var last } && first == last)
        {
            Add(WordHash.Combine(DayMark, (uint)first.DayNumber), TermKind.Day);
        }
        else if (claim.Value is Quantity { Amount: { } amount } quantity)
        {
            Add(
                WordHash.Combine(
                    WordHash.OfConcept('Q', quantity.Dimension),
                    WordHash.OfConcept('=', (quantity.BaseAmount ?? amount).ToString("0.###", CultureInfo.InvariantCulture))
                ),
                TermKind.Figure | lead
            );
        }
    }

    private void Add(uint hash, TermKind kind)
    {
        hashes.Add(hash);
        kinds.Add(kind);
    }

    private void EndPassage()
    {
        passages.Add(new Passage(words, hashes.Count));
        words = NoWords;
    }
}
