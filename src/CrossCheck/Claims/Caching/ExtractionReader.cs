using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using CrossCheck.Articles;
using CrossCheck.Claims.Context;
using CrossCheck.Claims.Context.Totals;
using CrossCheck.Claims.Questions;
using CrossCheck.Language;

namespace CrossCheck.Claims.Caching;

/// <summary>
/// Reads what <see cref="ExtractionWriter"/> wrote. A run with a full cache is over before the runtime would have compiled these methods
/// again for speed, so they are
/// compiled for it at once.
/// </summary>
internal static class ExtractionReader
{
    private static readonly int SentenceKinds = Enum.GetValues<SentenceKind>().Length;
    private static readonly int ClaimKinds = Enum.GetValues<ClaimKind>().Length;
    private static readonly int DateRoles = Enum.GetValues<DateRole>().Length;
    private static readonly int Bounds = Enum.GetValues<Bound>().Length;
    private static readonly int Granularities = Enum.GetValues<Granularity>().Length;
    private static readonly int Forces = Enum.GetValues<Force>().Length;
    private static readonly int ValueRoles = Enum.GetValues<ValueRole>().Length;
    private static readonly int PartCues = Enum.GetValues<PartCue>().Length;

    /// <summary>
    /// What <paramref name="article"/>, number <paramref name="number"/> in its run, yielded when <paramref name="bytes"/> were written.
    /// </summary>
    /// <exception cref="Exception">The bytes are not what the writer wrote: of any kind.</exception>
    public static Extraction Read(ReadOnlySpan<byte> bytes, Article article, int number)
    {
        var reader = new ByteReader(bytes);
        var sentences = Sentences(ref reader, article.Text.Length);
        var tokens = sentences.Length == 0 ? 0 : sentences[^1].EndToken;
        var mentions = new Mention[reader.Count()];
        for (var i = 0; i < mentions.Length; i++)
        {
            mentions[i] = Mention(ref reader, article.Text.Length, tokens);
        }

        var claims = new Claim[reader.Count()];
        for (var i = 0; i < claims.Length; i++)
        {
            claims[i] = Claim(ref reader, article, number, sentences, mentions.Length);
        }

        var totals = new Partition[reader.Count()];
        for (var i = 0; i < totals.Length; i++)
        {
            totals[i] = Total(ref reader, claims.Length);
        }

        return reader.IsAtEnd
            ? new Extraction(
                Document.Restore(article, sentences),
                ImmutableCollectionsMarshal.AsImmutableArray(mentions),
                ImmutableCollectionsMarshal.AsImmutableArray(claims)
            )
            {
                Totals = ImmutableCollectionsMarshal.AsImmutableArray(totals),
            }
            : throw new InvalidDataException("There are more bytes than were written.");
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static Sentence[] Sentences(ref ByteReader reader, int length)
    {
        var sentences = new Sentence[reader.Count()];
        var (end, token, paragraph) = (0, 0, 0);
        for (var i = 0; i < sentences.Length; i++)
        {
            var after = reader.Span(length - end);
            var span = after with { Start = end + after.Start };

            // A token has at least one character.
            var count = reader.Below(span.Length + 1);
            paragraph += reader.Below(length + 1 - paragraph);
            sentences[i] = new Sentence(
                span,
                token,
                count,
                paragraph,
                reader.Below(sentences.Length + 1) - 1,
                (SentenceKind)reader.Below(SentenceKinds),
                reader.Below(sentences.Length + 1) - 1
            );
            (end, token) = (span.End, token + count);
        }

        return sentences;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static Mention Mention(ref ByteReader reader, int length, int tokens)
    {
        var isDate = reader.Number() == 1;
        var kind = (ClaimKind)reader.Below(ClaimKinds);
        var first = reader.Below(tokens);
        var end = first + reader.Below(tokens - first + 1);
        var span = reader.Span(length);
        var reason = reader.Text();
        return isDate
            ? new DateMention
            {
                Kind = kind,
                FirstToken = first,
                EndToken = end,
                Span = span,
                Reason = reason,
                Date = (DateValue?)Value(ref reader),
                Role = (DateRole)reader.Below(DateRoles),
                IsRelative = reader.Number() == 1,
            }
            : new QuantityMention
            {
                Kind = kind,
                FirstToken = first,
                EndToken = end,
                Span = span,
                Reason = reason,
                FigureToken = reader.Below(tokens),
                Quantity = (Quantity)Stated(ref reader),
                HoldsNoun = reader.Number() == 1,
            };
    }

    private static Value Stated(ref ByteReader reader) => Value(ref reader) ?? throw new InvalidDataException("A value is missing.");

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static Value? Value(ref ByteReader reader)
    {
        if (!reader.IsNew<Value>(out var known))
        {
            return known;
        }

        return reader.Keep<Value>(
            reader.Number() switch
            {
                0 => new Quantity
                {
                    Amount = reader.Decimal(),
                    Low = reader.Decimal(),
                    High = reader.Decimal(),
                    Bound = (Bound)reader.Below(Bounds),
                    Unit = reader.Required(),
                    Dimension = reader.Required(),
                    BaseAmount = reader.Decimal(),
                    Duration = reader.Text(),
                },
                1 => new DateValue(reader.Day()!.Value, reader.Day()!.Value, (Granularity)reader.Below(Granularities), reader.Required())
                {
                    Time = reader.Decimal() is { } ticks ? new TimeOnly((long)ticks) : null,
                    Offset = reader.Decimal() is { } east ? new TimeSpan((long)east) : null,
                    IsDayAssumed = reader.Number() == 1,
                },
                _ => new OpenDate(),
            }
        );
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static Claim Claim(ref ByteReader reader, Article article, int number, Sentence[] sentences, int mentions) =>
        new()
        {
            Article = article,
            Id = Claims.Claim.Unnumbered,
            Mention = reader.Below(mentions),
            Kind = (ClaimKind)reader.Below(ClaimKinds),
            Value = Stated(ref reader),
            ValueSpan = reader.Span(article.Text.Length),
            SentenceSpan = reader.Span(article.Text.Length),
            Subject = reader.Text(),
            Event = reader.Text(),
            Participants = Texts(ref reader),
            Time = reader.Text(),
            AsOf = reader.Text(),
            Attribution = reader.Text(),
            Force = (Force)reader.Below(Forces),
            Role = reader.Below(DateRoles + 1) is > 0 and var role ? (DateRole)(role - 1) : null,
            Context = Context(ref reader, number, sentences, article.Text.Length),
        };

    private static Partition Total(ref ByteReader reader, int claims)
    {
        var total = reader.Below(claims);
        var parts = new int[reader.Count()];
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = reader.Below(claims);
        }

        return new Partition(
            total,
            ImmutableCollectionsMarshal.AsImmutableArray(parts),
            (PartCue)reader.Below(PartCues),
            reader.Number() == 1
        );
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static ClaimContext Context(ref ByteReader reader, int number, Sentence[] sentences, int length)
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
            Modifiers = Hashes(ref reader),
            Populations = Hashes(ref reader),
            Events = Texts(ref reader),
            Where = Hashes(ref reader),
            Name = reader.Hash(),
            Scope = (Scope)reader.Number(),
            First = reader.Day(),
            Last = reader.Day(),
            CarriedFirst = reader.Day(),
            CarriedLast = reader.Day(),
            Instance = new Instance(reader.Hash(), Hashes(ref reader)),
            Position = reader.Fraction() is >= 0 and <= 1 and var position
                ? position
                : throw new InvalidDataException("A position lies outside."),
            Question = Question(ref reader, length),
        };
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static Question Question(ref ByteReader reader, int length) =>
        new()
        {
            Owner = new Owner(reader.Span(length), reader.Hash(), reader.Hash(), reader.Hash(), reader.Hash(), reader.Span(length)),
            Clause = new Clause(
                (ValueRole)reader.Below(ValueRoles),
                reader.Span(length),
                reader.Span(length),
                reader.Hash(),
                reader.Span(length),
                reader.Number() == 1,
                reader.Span(length),
                reader.Hash(),
                reader.Span(length),
                reader.Span(length),
                reader.Span(length)
            ),
            Counted = reader.Span(length),
            Possessor = reader.Span(length),
            Measured = reader.Span(length),
            Per = reader.Span(length),
            Topic = Topic(ref reader, length) ?? throw new InvalidDataException("A topic is missing."),
        };

    private static Topic? Topic(ref ByteReader reader, int length) =>
        reader.IsNew<Topic>(out var known) ? reader.Keep(new Topic(Namings(ref reader, length), Namings(ref reader, length))) : known;

    private static ImmutableArray<Naming> Namings(ref ByteReader reader, int length)
    {
        var namings = new Naming[reader.Count()];
        for (var i = 0; i < namings.Length; i++)
        {
            var (span, concept, times, flags) = (reader.Span(length), reader.Hash(), reader.Number(), reader.Number());
            namings[i] = new Naming(span, concept, times, (flags & 1) != 0, (flags & 2) != 0);
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(namings);
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

        return reader.Keep(SentenceContext.Restore(index, sentences[index], words, Texts(ref reader), reader.Text()));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static ImmutableArray<string> Texts(ref ByteReader reader)
    {
        var texts = new string[reader.Count()];
        for (var i = 0; i < texts.Length; i++)
        {
            texts[i] = reader.Required();
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(texts);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static ImmutableArray<uint> Hashes(ref ByteReader reader)
    {
        var hashes = new uint[reader.Count()];
        for (var i = 0; i < hashes.Length; i++)
        {
            hashes[i] = reader.Hash();
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(hashes);
    }
}
