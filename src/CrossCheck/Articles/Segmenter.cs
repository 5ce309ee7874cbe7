namespace CrossCheck.Articles;

/// <summary>Groups tokens into sentences and tells prose from headings, captions and page furniture. Linear in the length of the text.</summary>
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

            while (first < end)
            {
                var next = kinds[i] is SentenceKind.Prose or SentenceKind.Caption
                    ? SentenceBreaks.EndOfSentence(text, tokens, first, end)
                    : Math.Min(end, first + SentenceBreaks.LongestSentence);
                var span = TextSpan.FromBounds(tokens[first].Start, tokens[next - 1].End);
                sentences.Add(new Sentence(span, first, next - first, i, heading, kinds[i], -1));
                first = next;
            }
        }

        var segmented = sentences.ToArray();
        Repeats.Mark(tokens, segmented);
        return segmented;
    }
}
