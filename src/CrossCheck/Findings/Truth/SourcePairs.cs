using System.Runtime.InteropServices;

namespace CrossCheck.Findings.Truth;

/// <summary>What a source answers to a question.</summary>
/// <param name="Question">The question.</param>
/// <param name="Candidate">Its answer.</param>
/// <param name="Day">The day on which it gave it; zero where unknown.</param>
internal readonly record struct Answer(int Question, int Candidate, int Day);

/// <summary>The pairs of sources that are worth comparing, and the votes of each source in question order.</summary>
internal sealed class SourcePairs
{
    /// <summary>Up to this many pairs every pair is compared (200 sources); of more, those that share most minority values.</summary>
    private const int MostPairs = 20_000;

    /// <summary>
    /// Minority values counted while choosing pairs, at most; beyond it questions are left out evenly. Bounds memory and time.
    /// </summary>
    private const long MostShared = 4_000_000;

    /// <summary>
    /// A value with more supporters than this is common knowledge or a common mistake, and says little about any two of them.
    /// </summary>
    private const int MostSupporters = 40;

    /// <summary>Fewer shared minority values than this happen by chance.</summary>
    private const int FewestShared = 3;

    /// <summary>
    /// Steps of one comparison of all pairs, at most; beyond it each pair is compared on an even sample of the questions.
    /// </summary>
    private const long MostSteps = 40_000_000;

    private readonly int[] start;
    private readonly Answer[] votes;

    /// <summary>Chooses the pairs.</summary>
    public SourcePairs(Ballots ballots)
    {
        (start, votes) = BySource(ballots, 1);
        Pairs = Choose(ballots);
        var steps = Pairs.Sum(p => (long)Of(p.First).Length + Of(p.Second).Length);
        if (steps > MostSteps)
        {
            (start, votes) = BySource(ballots, (int)(steps / MostSteps) + 1);
        }
    }

    /// <summary>The pairs, the source of the lower number first.</summary>
    public (int First, int Second)[] Pairs { get; }

    /// <summary>The votes of a source in question order, one for each question.</summary>
    public ReadOnlySpan<Answer> Of(int source) => votes.AsSpan(start[source]..start[source + 1]);

    private static (int[] Start, Answer[] Votes) BySource(Ballots ballots, int stride)
    {
        var start = new int[ballots.SourceCount + 1];
        var last = new int[ballots.SourceCount];
        Answer[] votes = [];
        for (var pass = 0; pass < 2; pass++)
        {
            Array.Fill(last, -1);
            var next = start.ToArray();
            for (var question = 0; question < ballots.QuestionCount; question += stride)
            {
                var (first, end) = ballots.Candidates(question);
                for (var candidate = first; candidate < end && ballots.Independent[question]; candidate++)
                {
                    var (from, to) = ballots.Votes(candidate);
                    for (var vote = from; vote < to; vote++)
                    {
                        var source = ballots.Sources[vote];
                        if (last[source] == question)
                        {
                            continue;
                        }

                        last[source] = question;
                        if (pass == 0)
                        {
                            start[source + 1]++;
                        }
                        else
                        {
                            votes[next[source]++] = new Answer(question, candidate, ballots.Days[vote]);
                        }
                    }
                }
            }

            if (pass == 0)
            {
                for (var source = 0; source < ballots.SourceCount; source++)
                {
                    start[source + 1] += start[source];
                }

                votes = new Answer[start[^1]];
            }
        }

        return (start, votes);
    }

    private static (int First, int Second)[] Choose(Ballots ballots)
    {
        var count = ballots.SourceCount;
        if ((long)count * (count - 1) / 2 <= MostPairs)
        {
            return [.. Enumerable.Range(0, count).SelectMany(a => Enumerable.Range(a + 1, count - a - 1).Select(b => (a, b)))];
        }

        var minorities = Minorities(ballots).ToList();
        var stride = (int)(minorities.Sum(m => (long)m.Count * m.Count / 2) / MostShared) + 1;
        var shared = new Dictionary<(int, int), int>();
        for (var i = 0; i < minorities.Count; i += stride)
        {
            var supporters = minorities[i];
            for (var a = 0; a < supporters.Count; a++)
            {
                for (var b = a + 1; b < supporters.Count; b++)
                {
                    CollectionsMarshal.GetValueRefOrAddDefault(shared, (supporters[a], supporters[b]), out _)++;
                }
            }
        }

        return
        [
            .. shared
                .Where(s => s.Value >= FewestShared)
                .OrderByDescending(s => s.Value)
                .ThenBy(s => s.Key)
                .Take(MostPairs)
                .Select(s => s.Key)
                .Order(),
        ];
    }

    /// <summary>The supporters of each value that at least two sources state and that another value outvotes.</summary>
    private static IEnumerable<ArraySegment<int>> Minorities(Ballots ballots)
    {
        for (var question = 0; question < ballots.QuestionCount; question++)
        {
            var (first, end) = ballots.Candidates(question);
            var most = 0;
            for (var candidate = first; candidate < end; candidate++)
            {
                var (from, to) = ballots.Votes(candidate);
                most = Math.Max(most, to - from);
            }

            for (var candidate = first; candidate < end; candidate++)
            {
                var (from, to) = ballots.Votes(candidate);
                if (to - from is >= 2 and <= MostSupporters && to - from < most)
                {
                    yield return new ArraySegment<int>(ballots.Sources, from, to - from);
                }
            }
        }
    }
}
