using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using CrossCheck.Articles;
using CrossCheck.Claims.Context.Totals;
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
    private static readonly int Forces = Enum.GetValues<Force>().Length;
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
            var mention = reader.Below(Math.Max(1, mentions.Length));
            claims[i] = Claim(ref reader, article, number, sentences, mention);
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
                Date = (DateValue?)ValueBytes.Read(ref reader),
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
                Quantity = (Quantity)ValueBytes.Stated(ref reader),
                HoldsNoun = reader.Number() == 1,
            };
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static Claim Claim(ref ByteReader reader, Article article, int number, Sentence[] sentences, int mention) =>
        new()
        {
            Article = article,
            Id = Claims.Claim.Unnumbered,
            Mention = mention,
            Kind = (ClaimKind)reader.Below(ClaimKinds),
            Value = ValueBytes.Stated(ref reader),
            ValueSpan = reader.Span(article.Text.Length),
            SentenceSpan = reader.Span(article.Text.Length),
            Subject = reader.Text(),
            Event = reader.Text(),
            Participants = reader.Texts(),
            Time = reader.Text(),
            AsOf = reader.Text(),
            Attribution = reader.Text(),
            Force = (Force)reader.Below(Forces),
            Role = reader.Below(DateRoles + 1) is > 0 and var role ? (DateRole)(role - 1) : null,
            Context = ContextBytes.Read(ref reader, number, sentences, article.Text.Length),
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
}
