using CrossCheck.Articles.Sentences;

namespace CrossCheck.Articles.Blocks;

/// <summary>
/// Groups tokens into sentences and tells prose from headings, captions and page furniture. Linear in the length of the text.
/// </summary>
internal static class Segmenter
{
    /// <summary>The sentences of an article, in text order, covering every token.</summary>
    public static Sentence[] Segment(Article article, Token[] tokens)
    {
        var text = article.Text;
        var blocks = Layout.Find(text, tokens);
        var kinds = BlockKinds.Of(text, tokens, blocks);
        var sentences = new List<Sentence>(tokens.Length / 20 + 8);
        var outline = new List<(int Level, int Sentence)>();
        for (var i = 0; i < blocks.Count; i++)
        {
            var (first, end) = (blocks[i].FirstToken, blocks[i].EndToken);
            if (kinds[i] == SentenceKind.Heading)
            {
                var level = BlockKinds.LevelOfHeading(text, tokens.AsSpan(first, end - first));
                outline.RemoveAll(above => above.Level >= level);
                outline.Add((level, sentences.Count));
            }

            var isHeading = kinds[i] == SentenceKind.Heading ? 1 : 0;
            var heading = outline.Count > isHeading ? outline[^(1 + isHeading)].Sentence : -1;

            var isText = kinds[i] is SentenceKind.Prose or SentenceKind.Caption;
            var counter = isText ? Furniture.English.CounterLength(text, tokens.AsSpan(first, end - first)) : 0;
            if (counter > 0)
            {
                Add(first, first + counter, SentenceKind.Furniture);
                (first, kinds[i]) = (first + counter, SentenceKind.Caption);
            }

            while (first < end)
            {
                var next = kinds[i] is SentenceKind.Prose or SentenceKind.Caption
                    ? SentenceBreaks.EndOfSentence(text, tokens, first, end)
                    : Math.Min(end, first + SentenceBreaks.LongestSentence);
                var (signature, length) = isText ? Signature(text, tokens, first, next) : (next, 0);
                if (signature > first)
                {
                    Add(first, signature, kinds[i]);
                }

                if (length > 0)
                {
                    Add(signature, signature + length, SentenceKind.Furniture);
                }

                first = signature + length;
            }

            void Add(int from, int to, SentenceKind kind) =>
                sentences.Add(
                    new Sentence(TextSpan.FromBounds(tokens[from].Start, tokens[to - 1].End), from, to - from, i, heading, kind, -1)
                );
        }

        var segmented = sentences.ToArray();
        Repeats.Mark(tokens, segmented);
        return segmented;
    }

    /// <summary>
    /// Where in a sentence the first signature of a tweet begins, and its length; the sentence's end and zero where there is none.
    /// </summary>
    private static (int At, int Length) Signature(string text, Token[] tokens, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (Bylines.SignatureLength(text, tokens.AsSpan(i, end - i)) is > 0 and var length)
            {
                return (i, length);
            }
        }

        return (end, 0);
    }
}
