namespace CrossCheck.Articles.TextReuse;

/// <summary>
/// The words of a document in order, as hashes: what reuse is measured on. Furniture and sentences that repeat others are left out, because
/// the same menu on two pages is no sign of copying.
/// </summary>
internal sealed class WordSequence
{
    private readonly uint[] words;
    private readonly int[] tokens;

    /// <summary>Reads the words of <paramref name="document"/>.</summary>
    public WordSequence(Document document)
    {
        var hashes = new List<uint>(document.Tokens.Length);
        var indices = new List<int>(document.Tokens.Length);
        SentenceStarts = new int[document.Sentences.Length + 1];
        for (var s = 0; s < document.Sentences.Length; s++)
        {
            SentenceStarts[s] = hashes.Count;
            ref readonly var sentence = ref document.Sentences[s];
            if (sentence.Kind == SentenceKind.Furniture || sentence.RepeatOf >= 0)
            {
                continue;
            }

            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                var token = document.Tokens[i];
                var form = token.Span.Of(document.Text);
                if (token.Kind == TokenKind.Number || (token.Kind == TokenKind.Word && form is not ("'s" or "’s")))
                {
                    hashes.Add(Spelling.HashOf(form));
                    indices.Add(i);
                }
            }
        }

        SentenceStarts[^1] = hashes.Count;
        (words, tokens) = ([.. hashes], [.. indices]);
    }

    /// <summary>The words, hashed.</summary>
    public ReadOnlySpan<uint> Words => words;

    /// <summary>For each word the index of its token.</summary>
    public ReadOnlySpan<int> Tokens => tokens;

    /// <summary>For each sentence the index of its first word, and at the end the number of words.</summary>
    public int[] SentenceStarts { get; }

    /// <summary>The words of sentence <paramref name="index"/>; none for furniture and repeats.</summary>
    public ReadOnlySpan<uint> Sentence(int index) => words.AsSpan(SentenceStarts[index]..SentenceStarts[index + 1]);
}
