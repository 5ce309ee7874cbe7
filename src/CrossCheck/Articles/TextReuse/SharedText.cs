using System.Collections.Immutable;

namespace CrossCheck.Articles.TextReuse;

/// <summary>A stretch of words that two articles share, small edits aside.</summary>
/// <param name="First">Its place in the first article.</param>
/// <param name="Second">Its place in the second.</param>
/// <param name="Words">How many words are the same.</param>
internal readonly record struct Passage(TextSpan First, TextSpan Second, int Words);

/// <summary>How much text two articles share.</summary>
/// <param name="Containment">
/// Share of the words of one article that lie in shared passages, 0 to 1, the larger of the two shares: high where a long article holds a
/// short one.
/// </param>
/// <param name="Resemblance">
/// Share of both articles' words that lie in shared passages, 0 to 1: high only where they are wholly alike.
/// </param>
/// <param name="Passages">The passages, in the order of the second article.</param>
internal sealed record SharedText(double Containment, double Resemblance, ImmutableArray<Passage> Passages)
{
    /// <summary>Runs with at most so many words changed, added or left out between them are one passage.</summary>
    private const int LongestEdit = 4;

    /// <summary>A phrase that stands often in one article is compared at its first places only, so that the work stays linear.</summary>
    private const int MostPlaces = 8;

    /// <summary>Where the same words stand in both sequences.</summary>
    private readonly record struct Run(int First, int Second, int Length);

    /// <summary>Compares two articles, in time linear in their lengths together.</summary>
    public static SharedText Between(Document first, WordSequence firstWords, ShingleIndex index, Document second, WordSequence secondWords)
    {
        var runs = Runs(firstWords.Words, index, secondWords.Words);
        var covered = new bool[firstWords.Words.Length];
        var same = 0;
        foreach (var run in runs)
        {
            covered.AsSpan(run.First, run.Length).Fill(true);
            same += run.Length;
        }

        var sameFirst = covered.Count(true);
        return new SharedText(
            Math.Max(Share(sameFirst, firstWords.Words.Length), Share(same, secondWords.Words.Length)),
            Share(sameFirst + same, firstWords.Words.Length + secondWords.Words.Length),
            Join(runs, first, firstWords, second, secondWords)
        );
    }

    private static double Share(int part, int whole) => whole == 0 ? 0 : (double)part / whole;

    /// <summary>The longest runs, left to right through the second article, not overlapping there.</summary>
    private static List<Run> Runs(ReadOnlySpan<uint> first, ShingleIndex index, ReadOnlySpan<uint> second)
    {
        var runs = new List<Run>();
        for (var at = 0; at + Fingerprints.Shingle <= second.Length; )
        {
            var best = default(Run);
            var tried = 0;
            for (
                var place = index.First(Fingerprints.HashOf(second.Slice(at, Fingerprints.Shingle)));
                place >= 0 && tried < MostPlaces;
                place = index.Next(place), tried++
            )
            {
                var length = first[place..].CommonPrefixLength(second[at..]);
                best = length >= Fingerprints.Shingle && length > best.Length ? new Run(place, at, length) : best;
            }

            if (best.Length > 0)
            {
                runs.Add(best);
            }

            at += Math.Max(1, best.Length);
        }

        return runs;
    }

    private static ImmutableArray<Passage> Join(
        List<Run> runs,
        Document first,
        WordSequence firstWords,
        Document second,
        WordSequence secondWords
    )
    {
        var passages = ImmutableArray.CreateBuilder<Passage>();
        for (var i = 0; i < runs.Count; )
        {
            var (start, last, words) = (runs[i], runs[i], runs[i].Length);
            for (
                i++;
                i < runs.Count && IsEdit(runs[i].First - last.First - last.Length) && IsEdit(runs[i].Second - last.Second - last.Length);
                i++
            )
            {
                (last, words) = (runs[i], words + runs[i].Length);
            }

            passages.Add(
                new Passage(
                    Span(first, firstWords, start.First, last.First + last.Length - 1),
                    Span(second, secondWords, start.Second, last.Second + last.Length - 1),
                    words
                )
            );
        }

        return passages.ToImmutable();

        static bool IsEdit(int gap) => gap is >= 0 and <= LongestEdit;

        static TextSpan Span(Document document, WordSequence words, int from, int to) =>
            TextSpan.FromBounds(document.Tokens[words.Tokens[from]].Start, document.Tokens[words.Tokens[to]].End);
    }
}
