using System.Runtime.CompilerServices;
using CrossCheck.Articles;
using CrossCheck.Claims.Context;

namespace CrossCheck.Claims.Caching;

/// <summary>Writes and reads the contexts of claims, and each sentence once for all its claims.</summary>
internal static class ContextBytes
{
    /// <summary>Writes a context.</summary>
    public static void Write(ClaimContext context, ByteWriter bytes)
    {
        Write(context.Sentence, bytes);
        Write(context.Before, bytes);
        bytes.Number(context.Token);
        bytes.Hash(context.Head);
        bytes.Number(
            (context.CountsPeople ? 1 : 0)
                | (context.IsGeneral ? 2 : 0)
                | (context.IsCumulative ? 4 : 0)
                | (context.HasParts ? 8 : 0)
                | (context.IsQuotation ? 16 : 0)
                | (context.IsRevision ? 32 : 0)
        );
        bytes.Number(context.PartOf + 1 ?? 0);
        bytes.Hashes(context.Modifiers);
        bytes.Hashes(context.Populations);
        bytes.Texts(context.Events);
        bytes.Hashes(context.Where);
        bytes.Hash(context.Name);
        bytes.Number((int)context.Scope);
        bytes.Day(context.First);
        bytes.Day(context.Last);
        bytes.Day(context.CarriedFirst);
        bytes.Day(context.CarriedLast);
        bytes.Hash(context.Instance.Sort);
        bytes.Hashes(context.Instance.Name);
        bytes.Fraction(context.Position);
        QuestionBytes.Write(context.Question, bytes);
    }

    private static void Write(SentenceContext? sentence, ByteWriter bytes)
    {
        if (bytes.IsKnown(sentence))
        {
            return;
        }

        bytes.Number(sentence!.Index);
        bytes.Number(sentence.Words.Length);
        foreach (var word in sentence.Words)
        {
            bytes.Number(word.Token - sentence.Sentence.FirstToken);
            bytes.Hash(word.Hash);
            bytes.Number((int)word.Kind);
        }

        bytes.Texts(sentence.Names);
        bytes.Text(sentence.Speaker);
    }

    /// <summary>Reads a context of a text of <paramref name="length"/> characters.</summary>
    /// <exception cref="InvalidDataException">It is something else.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static ClaimContext Read(ref ByteReader reader, int number, Sentence[] sentences, int length)
    {
        var context = new ClaimContext
        {
            ArticleNumber = number,
            Sentence = Sentence(ref reader, sentences),
            Before = Sentence(ref reader, sentences),
            Token = reader.Below(sentences[^1].EndToken),
            Head = reader.Hash(),
        };
        var flags = reader.Number();
        var partOf = reader.Below(sentences[^1].EndToken + 1);
        return context with
        {
            CountsPeople = (flags & 1) != 0,
            IsGeneral = (flags & 2) != 0,
            IsCumulative = (flags & 4) != 0,
            HasParts = (flags & 8) != 0,
            PartOf = partOf == 0 ? null : partOf - 1,
            IsQuotation = (flags & 16) != 0,
            IsRevision = (flags & 32) != 0,
            Modifiers = reader.Hashes(),
            Populations = reader.Hashes(),
            Events = reader.Texts(),
            Where = reader.Hashes(),
            Name = reader.Hash(),
            Scope = (Scope)reader.Number(),
            First = reader.Day(),
            Last = reader.Day(),
            CarriedFirst = reader.Day(),
            CarriedLast = reader.Day(),
            Instance = new Instance(reader.Hash(), reader.Hashes()),
            Position = reader.Fraction() is >= 0 and <= 1 and var position
                ? position
                : throw new InvalidDataException("A position lies outside."),
            Question = QuestionBytes.Read(ref reader, length),
        };
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static SentenceContext? Sentence(ref ByteReader reader, Sentence[] sentences)
    {
        if (!reader.IsNew<SentenceContext>(out var known))
        {
            return known;
        }

        var index = reader.Below(sentences.Length);
        var words = new ContentWord[reader.Count()];
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = new ContentWord(
                sentences[index].FirstToken + reader.Below(sentences[index].TokenCount),
                reader.Hash(),
                (ContentKind)reader.Number()
            );
        }

        return reader.Keep(SentenceContext.Restore(index, sentences[index], words, reader.Texts(), reader.Text()));
    }
}
