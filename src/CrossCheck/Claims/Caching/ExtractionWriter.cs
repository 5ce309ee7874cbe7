using System.Collections.Immutable;
using CrossCheck.Articles;
using CrossCheck.Claims.Context;
using CrossCheck.Claims.Questions;

namespace CrossCheck.Claims.Caching;

/// <summary>
/// Writes what one article yielded, but for the article itself and its tokens, which its text gives again. <see cref="ExtractionReader"/>
/// reads the fields in the same order.
/// </summary>
internal static class ExtractionWriter
{
    /// <summary>Writes <paramref name="extraction"/>.</summary>
    public static void Write(Extraction extraction, ByteWriter bytes)
    {
        Sentences(extraction, bytes);
        bytes.Number(extraction.Mentions.Length);
        foreach (var mention in extraction.Mentions)
        {
            Write(mention, bytes);
        }

        bytes.Number(extraction.Claims.Length);
        foreach (var claim in extraction.Claims)
        {
            Write(claim, bytes);
        }

        bytes.Number(extraction.Totals.Length);
        foreach (var total in extraction.Totals)
        {
            bytes.Number(total.Total);
            bytes.Number(total.Parts.Length);
            foreach (var part in total.Parts)
            {
                bytes.Number(part);
            }

            bytes.Number((int)total.Cue);
            bytes.Number(total.AreApart ? 1 : 0);
        }
    }

    private static void Sentences(Extraction extraction, ByteWriter bytes)
    {
        var sentences = extraction.Document.Sentences;
        bytes.Number(sentences.Length);
        var (end, paragraph) = (0, 0);
        foreach (ref readonly var sentence in sentences)
        {
            bytes.Number(sentence.Span.Start - end);
            bytes.Number(sentence.Span.Length);
            bytes.Number(sentence.TokenCount);
            bytes.Number(sentence.Paragraph - paragraph);
            bytes.Number(sentence.Heading + 1);
            bytes.Number((int)sentence.Kind);
            bytes.Number(sentence.RepeatOf + 1);
            (end, paragraph) = (sentence.Span.End, sentence.Paragraph);
        }
    }

    private static void Write(Mention mention, ByteWriter bytes)
    {
        bytes.Number(mention is DateMention ? 1 : 0);
        bytes.Number((int)mention.Kind);
        bytes.Number(mention.FirstToken);
        bytes.Number(mention.EndToken - mention.FirstToken);
        bytes.Number(mention.Span.Start);
        bytes.Number(mention.Span.Length);
        bytes.Text(mention.Reason);
        if (mention is DateMention date)
        {
            Write(date.Date, bytes);
            bytes.Number((int)date.Role);
            bytes.Number(date.IsRelative ? 1 : 0);
        }
        else
        {
            var quantity = (QuantityMention)mention;
            bytes.Number(quantity.FigureToken);
            Write(quantity.Quantity, bytes);
            bytes.Number(quantity.HoldsNoun ? 1 : 0);
        }
    }

    private static void Write(Value? value, ByteWriter bytes)
    {
        if (bytes.IsKnown(value))
        {
            return;
        }

        switch (value)
        {
            case Quantity quantity:
                bytes.Number(0);
                bytes.Decimal(quantity.Amount);
                bytes.Decimal(quantity.Low);
                bytes.Decimal(quantity.High);
                bytes.Number((int)quantity.Bound);
                bytes.Text(quantity.Unit);
                bytes.Text(quantity.Dimension);
                bytes.Decimal(quantity.BaseAmount);
                bytes.Text(quantity.Duration);
                break;
            case DateValue date:
                bytes.Number(1);
                bytes.Day(date.First);
                bytes.Day(date.Last);
                bytes.Number((int)date.Granularity);
                bytes.Text(date.Iso);
                bytes.Decimal(date.Time?.Ticks);
                bytes.Decimal(date.Offset?.Ticks);
                bytes.Number(date.IsDayAssumed ? 1 : 0);
                break;
            default:
                bytes.Number(2);
                break;
        }
    }

    private static void Write(Claim claim, ByteWriter bytes)
    {
        bytes.Number(claim.Mention);
        bytes.Number((int)claim.Kind);
        Write(claim.Value, bytes);
        bytes.Number(claim.ValueSpan.Start);
        bytes.Number(claim.ValueSpan.Length);
        bytes.Number(claim.SentenceSpan.Start);
        bytes.Number(claim.SentenceSpan.Length);
        bytes.Text(claim.Subject);
        bytes.Text(claim.Event);
        Write(claim.Participants, bytes);
        bytes.Text(claim.Time);
        bytes.Text(claim.AsOf);
        bytes.Text(claim.Attribution);
        bytes.Number((int)claim.Force);
        bytes.Number(claim.Role is { } role ? (int)role + 1 : 0);
        Write(claim.Context, bytes);
    }

    private static void Write(ClaimContext context, ByteWriter bytes)
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
        Write(context.Modifiers, bytes);
        Write(context.Populations, bytes);
        Write(context.Events, bytes);
        Write(context.Where, bytes);
        bytes.Hash(context.Name);
        bytes.Number((int)context.Scope);
        bytes.Day(context.First);
        bytes.Day(context.Last);
        bytes.Day(context.CarriedFirst);
        bytes.Day(context.CarriedLast);
        bytes.Hash(context.Instance.Sort);
        Write(context.Instance.Name, bytes);
        bytes.Fraction(context.Position);
        Write(context.Question, bytes);
    }

    private static void Write(Question question, ByteWriter bytes)
    {
        var (owner, clause) = (question.Owner, question.Clause);
        Write(owner.Span, bytes);
        bytes.Hash(owner.Last);
        bytes.Hash(owner.First);
        bytes.Hash(owner.Noun);
        bytes.Hash(owner.Of);
        Write(owner.OfSpan, bytes);
        bytes.Number((int)clause.Role);
        Write(clause.Lead, bytes);
        Write(clause.Subject, bytes);
        bytes.Hash(clause.SubjectHead);
        Write(clause.Verb, bytes);
        bytes.Number(clause.IsPassive ? 1 : 0);
        Write(clause.Object, bytes);
        bytes.Hash(clause.ObjectHead);
        Write(clause.Near, bytes);
        Write(clause.Far, bytes);
        Write(clause.Circumstance, bytes);
        Write(question.Counted, bytes);
        Write(question.Possessor, bytes);
        Write(question.Measured, bytes);
        Write(question.Per, bytes);
        Write(question.Topic, bytes);
    }

    private static void Write(Topic topic, ByteWriter bytes)
    {
        if (bytes.IsKnown(topic))
        {
            return;
        }

        Write(topic.Happenings, bytes);
        Write(topic.Places, bytes);
    }

    private static void Write(ImmutableArray<Naming> namings, ByteWriter bytes)
    {
        bytes.Number(namings.Length);
        foreach (var naming in namings)
        {
            Write(naming.Span, bytes);
            bytes.Hash(naming.Concept);
            bytes.Number(naming.Times);
            bytes.Number((naming.IsLeading ? 1 : 0) | (naming.IsNamed ? 2 : 0));
        }
    }

    private static void Write(TextSpan span, ByteWriter bytes)
    {
        bytes.Number(span.Start);
        bytes.Number(span.Length);
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

        Write(sentence.Names, bytes);
        bytes.Text(sentence.Speaker);
    }

    private static void Write(ImmutableArray<string> texts, ByteWriter bytes)
    {
        bytes.Number(texts.Length);
        foreach (var text in texts)
        {
            bytes.Text(text);
        }
    }

    private static void Write(ImmutableArray<uint> hashes, ByteWriter bytes)
    {
        bytes.Number(hashes.Length);
        foreach (var hash in hashes)
        {
            bytes.Hash(hash);
        }
    }
}
