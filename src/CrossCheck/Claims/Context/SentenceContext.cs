using System.Buffers;
using System.Collections.Immutable;
using CrossCheck.Articles;
using CrossCheck.Language;

namespace CrossCheck.Claims.Context;

/// <summary>What a sentence is about: its content words and names. Read once and shared by all claims of the sentence.</summary>
internal sealed class SentenceContext
{
    private readonly ContentWord[] words;

    private SentenceContext(int index, Sentence sentence, ContentWord[] words, ImmutableArray<string> names, string? speaker)
    {
        Index = index;
        Sentence = sentence;
        this.words = words;
        Names = names;
        Speaker = speaker;
    }

    /// <summary>The sentence's index in its document.</summary>
    public int Index { get; }

    /// <summary>The sentence.</summary>
    public Sentence Sentence { get; }

    /// <summary>Its content words, in text order.</summary>
    public ReadOnlySpan<ContentWord> Words => words;

    /// <summary>The names in it, in text order, each once.</summary>
    public ImmutableArray<string> Names { get; }

    /// <summary>Who says it; null where the article says it in its own voice.</summary>
    public string? Speaker { get; }

    /// <summary>What an earlier reading of sentence <paramref name="index"/> found.</summary>
    public static SentenceContext Restore(
        int index,
        Sentence sentence,
        ContentWord[] words,
        ImmutableArray<string> names,
        string? speaker
    ) => new(index, sentence, words, names, speaker);

    /// <summary>Reads sentence <paramref name="index"/>.</summary>
    public static SentenceContext Read(Reading reading, int index)
    {
        var sentence = reading.Document.Sentences[index];
        var words = ArrayPool<ContentWord>.Shared.Rent(sentence.TokenCount);
        var count = 0;
        ImmutableArray<string>.Builder? names = null;
        var nameStart = -1;
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            var word = reading.Word(i);
            var isWord = reading.Kind(i) == TokenKind.Word;
            var partOfName = isWord && reading.IsCapitalised(i) && IsName(reading, word, sentence, i);
            if (partOfName && nameStart < 0)
            {
                nameStart = i;
            }
            else if (!partOfName && nameStart >= 0)
            {
                AddName(reading, ref names, nameStart, i);
                nameStart = -1;
            }

            if (
                word is not null
                && word.PhraseClasses.Is(ContentWord.Named)
                && reading.Phrase(i) is { } phrase
                && (phrase.Lexeme.Concept ?? phrase.Lexeme.Event) is not null
            )
            {
                words[count++] = OfPhrase(i, phrase.Lexeme);
                i += phrase.Count - 1;
            }
            else if (isWord && Content(reading, word, i, partOfName) is { } content)
            {
                words[count++] = content;
            }
        }

        if (nameStart >= 0)
        {
            AddName(reading, ref names, nameStart, sentence.EndToken);
        }

        var read = words.AsSpan(0, count).ToArray();
        ArrayPool<ContentWord>.Shared.Return(words);
        return new SentenceContext(index, sentence, read, names?.DrainToImmutable() ?? [], Speakers.Speaker.Of(reading, sentence));
    }

    private static void AddName(Reading reading, ref ImmutableArray<string>.Builder? names, int first, int end)
    {
        var name = reading.SpanOf(first, end).Of(reading.Text);
        names ??= ImmutableArray.CreateBuilder<string>(2);
        for (var i = 0; i < names.Count; i++)
        {
            if (name.SequenceEqual(names[i]))
            {
                return;
            }
        }

        names.Add(name.ToString());
    }

    private static ContentWord OfPhrase(int token, Lexeme phrase) =>
        phrase.Is(WordClass.Place | WordClass.Nationality | WordClass.Organisation)
            ? new ContentWord(token, phrase.ConceptHash, ContentKind.Name | ContentKind.Place)
        : phrase.Event is not null ? new ContentWord(token, phrase.EventHash, ContentKind.Event)
        : new ContentWord(token, phrase.ConceptHash, ContentKind.Noun);

    private static ContentWord? Content(Reading reading, Lexeme? word, int token, bool isName)
    {
        var kind = isName ? ContentKind.Name : ContentKind.Plain;
        if (word is null)
        {
            var form = reading.Form(token);
            return form.Length > 2 || isName ? new ContentWord(token, WordHash.OfStem(form), kind) : null;
        }

        if (word.Form.Length < 2 || ContentWord.IsGrammar(word))
        {
            return null;
        }

        if (
            word.Is(WordClass.Place | WordClass.Nationality | WordClass.Organisation)
            && word.Concept is not null
            && reading.IsCapitalised(token)
        )
        {
            return new ContentWord(token, word.ConceptHash, kind | ContentKind.Place);
        }

        if (word.Is(WordClass.Event))
        {
            return new ContentWord(token, word.EventHash, kind | ContentKind.Event);
        }

        return word.Concept is not null
            ? new ContentWord(token, word.ConceptHash, kind | ContentKind.Noun)
            : new ContentWord(token, word.StemHash, kind);
    }

    /// <summary>"EDS", "UNRWA": all of its letters capital.</summary>
    private static bool IsAbbreviation(ReadOnlySpan<char> form)
    {
        foreach (var character in form)
        {
            if (!char.IsUpper(character))
            {
                return false;
            }
        }

        return form.Length > 1;
    }

    /// <summary>
    /// A capitalised word is part of a name unless it only begins the sentence, or is a month, weekday or word of grammar.
    /// </summary>
    private static bool IsName(Reading reading, Lexeme? word, Sentence sentence, int token)
    {
        if (word is null)
        {
            return token > sentence.FirstToken || reading.IsCapitalised(token + 1) || IsAbbreviation(reading.Form(token));
        }

        if (word.Is(WordClass.Place | WordClass.Nationality | WordClass.Organisation))
        {
            return true;
        }

        return token > sentence.FirstToken && !word.Is(WordClass.Month | WordClass.Weekday) && !ContentWord.IsGrammar(word);
    }
}
