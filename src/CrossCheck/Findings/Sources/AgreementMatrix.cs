using System.Collections.Immutable;
using CrossCheck.Findings.Truth;

namespace CrossCheck.Findings.Sources;

/// <summary>For any two sources, on how many questions both speak and on how many of these they agree.</summary>
public sealed class AgreementMatrix
{
    /// <summary>So many sources are laid side by side, at most: those with the most claims. A larger table would not be read.</summary>
    public const int MostSources = 100;

    private readonly int[] compared;
    private readonly int[] agreed;

    private AgreementMatrix(ImmutableArray<string> sources)
    {
        Sources = sources;
        compared = new int[sources.Length * sources.Length];
        agreed = new int[sources.Length * sources.Length];
    }

    /// <summary>The matrix of no sources.</summary>
    public static AgreementMatrix Empty { get; } = new([]);

    /// <summary>The ids of the sources, in the order of the report.</summary>
    public ImmutableArray<string> Sources { get; }

    /// <summary>On how many questions both speak; zero for a source and itself.</summary>
    /// <param name="one">A place in <see cref="Sources"/>.</param>
    /// <param name="other">Another; the order does not matter.</param>
    public int Compared(int one, int other) => compared[Cell(one, other)];

    /// <summary>On how many of these both state the same.</summary>
    /// <param name="one">A place in <see cref="Sources"/>.</param>
    /// <param name="other">Another; the order does not matter.</param>
    public int Agreed(int one, int other) => agreed[Cell(one, other)];

    /// <summary>The part of the matrix that lies among <paramref name="ids"/>.</summary>
    internal AgreementMatrix Among(HashSet<string> ids)
    {
        var kept = Enumerable.Range(0, Sources.Length).Where(place => ids.Contains(Sources[place])).ToArray();
        var part = new AgreementMatrix([.. kept.Select(place => Sources[place])]);
        for (var one = 0; one < kept.Length; one++)
        {
            for (var other = one; other < kept.Length; other++)
            {
                part.compared[part.Cell(one, other)] = Compared(kept[one], kept[other]);
                part.agreed[part.Cell(one, other)] = Agreed(kept[one], kept[other]);
            }
        }

        return part;
    }

    /// <summary>Counts who agrees with whom.</summary>
    /// <param name="ballots">The votes.</param>
    /// <param name="ids">The sources' ids.</param>
    internal static AgreementMatrix Of(Ballots ballots, IReadOnlyList<string> ids)
    {
        var votes = new int[ballots.SourceCount];
        foreach (var source in ballots.Sources)
        {
            votes[source]++;
        }

        var shown = Enumerable.Range(0, ballots.SourceCount).OrderByDescending(s => votes[s]).Take(MostSources).Order().ToArray();
        var place = new int[ballots.SourceCount];
        Array.Fill(place, -1);
        for (var i = 0; i < shown.Length; i++)
        {
            place[shown[i]] = i;
        }

        var matrix = new AgreementMatrix([.. shown.Select(s => ids[s])]);
        matrix.Count(ballots, place);
        return matrix;
    }

    private void Count(Ballots ballots, int[] place)
    {
        // Where a source states several values, a pair meets more than once on a question: the last question it was counted on is kept.
        var comparedOn = new int[compared.Length];
        var agreedOn = new int[compared.Length];
        var speakers = new List<(int Place, int Candidate)>();
        for (var question = 0; question < ballots.QuestionCount; question++)
        {
            speakers.Clear();
            for (var candidate = ballots.Candidates(question).First; candidate < ballots.Candidates(question).End; candidate++)
            {
                for (var vote = ballots.Votes(candidate).First; vote < ballots.Votes(candidate).End; vote++)
                {
                    if (place[ballots.Sources[vote]] is >= 0 and var at)
                    {
                        speakers.Add((at, candidate));
                    }
                }
            }

            for (var i = 0; i < speakers.Count; i++)
            {
                for (var j = i + 1; j < speakers.Count; j++)
                {
                    var cell = Cell(speakers[i].Place, speakers[j].Place);
                    Once(cell, question, compared, comparedOn);
                    if (speakers[i].Candidate == speakers[j].Candidate)
                    {
                        Once(cell, question, agreed, agreedOn);
                    }
                }
            }
        }

        for (var source = 0; source < Sources.Length; source++)
        {
            (compared[Cell(source, source)], agreed[Cell(source, source)]) = (0, 0);
        }
    }

    private static void Once(int cell, int question, int[] counts, int[] countedOn)
    {
        counts[cell] += countedOn[cell] == question + 1 ? 0 : 1;
        countedOn[cell] = question + 1;
    }

    /// <summary>Each pair is kept once, the lower place first.</summary>
    private int Cell(int one, int other) => (Math.Min(one, other) * Sources.Length) + Math.Max(one, other);
}
