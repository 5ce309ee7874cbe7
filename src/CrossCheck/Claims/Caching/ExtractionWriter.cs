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
            // Kept without its mentions, a claim stands at none of them.
            bytes.Number(extraction.Mentions.IsEmpty ? 0 : claim.Mention);
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
            ValueBytes.Write(date.Date, bytes);
            bytes.Number((int)date.Role);
            bytes.Number(date.IsRelative ? 1 : 0);
        }
        else
        {
            var quantity = (QuantityMention)mention;
            bytes.Number(quantity.FigureToken);
            ValueBytes.Write(quantity.Quantity, bytes);
            bytes.Number(quantity.HoldsNoun ? 1 : 0);
        }
    }

    private static void Write(Claim claim, ByteWriter bytes)
    {
        bytes.Number((int)claim.Kind);
        ValueBytes.Write(claim.Value, bytes);
        bytes.Number(claim.ValueSpan.Start);
        bytes.Number(claim.ValueSpan.Length);
        bytes.Number(claim.SentenceSpan.Start);
        bytes.Number(claim.SentenceSpan.Length);
        bytes.Text(claim.Subject);
        bytes.Text(claim.Event);
        bytes.Texts(claim.Participants);
        bytes.Text(claim.Time);
        bytes.Text(claim.AsOf);
        bytes.Text(claim.Attribution);
        bytes.Number((int)claim.Force);
        bytes.Number(claim.Role is { } role ? (int)role + 1 : 0);
        ContextBytes.Write(claim.Context, bytes);
    }
}
