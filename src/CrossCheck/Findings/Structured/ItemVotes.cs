using CrossCheck.Claims;
using CrossCheck.Findings.Truth;
using CrossCheck.Language;
using CrossCheck.Language.Lexicon;

namespace CrossCheck.Findings.Structured;

/// <summary>Sorts the claims on one item into the values that can't all hold. Used for one item after the other; keeps its lists.</summary>
internal sealed class ItemVotes(ClaimTable table)
{
    private readonly List<Stated> stated = [];
    private readonly List<Candidate> candidates = [];
    private readonly Dictionary<int, MeasureUnit?> measures = [];

    /// <summary>What sort of values the item has.</summary>
    public ValueFamily Family { get; private set; }

    /// <summary>The values, ascending.</summary>
    public IReadOnlyList<Candidate> Candidates => candidates;

    /// <summary>The claims, each with the number of its value in <see cref="Candidates"/>.</summary>
    public IReadOnlyList<Stated> Claims => stated;

    /// <summary>Whether some value is stated in several ways, one coarser than the other.</summary>
    public bool IsRounded { get; private set; }

    /// <summary>Sorts the claims in <paramref name="rows"/>, all of one item.</summary>
    public void Sort(ReadOnlySpan<int> rows)
    {
        stated.Clear();
        candidates.Clear();
        IsRounded = false;
        foreach (var row in rows)
        {
            stated.Add(new Stated(row, StatedValue.Parse(table.Values[table[row].Value])));
        }

        Family = FamilyOf();
        if (Family == ValueFamily.Category)
        {
            SortWords();
        }
        else
        {
            SortNumbers();
        }
    }

    /// <summary>What the rows say; where they leave it open, numbers if all read as numbers, dates if all read as dates.</summary>
    private ValueFamily FamilyOf()
    {
        var (numbers, dates) = (true, true);
        foreach (var claim in stated)
        {
            var kind = table[claim.Row].Kind;
            numbers &= claim.Value.IsNumber && kind is ValueKind.Open or ValueKind.Number;
            dates &= claim.Value.IsDate && kind is ValueKind.Open or ValueKind.Date;
        }

        return numbers && HasOneDimension() ? ValueFamily.Number
            : dates ? ValueFamily.Date
            : ValueFamily.Category;
    }

    /// <summary>Numbers are compared where all that name a unit name the same, or units of one dimension.</summary>
    private bool HasOneDimension()
    {
        var unit = -1;
        foreach (var claim in stated)
        {
            var other = table[claim.Row].Unit;
            unit = unit < 0 ? other : unit;
            if (other >= 0 && other != unit && (Measure(unit) is not { } one || Measure(other)?.Dimension != one.Dimension))
            {
                return false;
            }
        }

        return true;
    }

    private MeasureUnit? Measure(int unit)
    {
        if (!measures.TryGetValue(unit, out var measure))
        {
            measures.Add(unit, measure = WordList.English.Find(table.Units.Text(unit))?.Measure);
        }

        return measure;
    }

    private void SortWords()
    {
        stated.Sort((a, b) => (table[a.Row].Value, table[a.Row].Unit, a.Row).CompareTo((table[b.Row].Value, table[b.Row].Unit, b.Row)));
        for (var i = 0; i < stated.Count; i++)
        {
            if (
                i == 0
                || (table[stated[i].Row].Value, table[stated[i].Row].Unit)
                    != (table[stated[i - 1].Row].Value, table[stated[i - 1].Row].Unit)
            )
            {
                candidates.Add(new Candidate(double.NaN, 0));
            }

            Vote(i, candidates.Count - 1);
        }
    }

    /// <summary>
    /// The finest values are the candidates; a coarser one ("14,000", "March 2003") joins the best supported of those it covers,
    /// and is a candidate of its own where it covers none.
    /// </summary>
    private void SortNumbers()
    {
        var mixed = stated.Exists(s => table[s.Row].Unit >= 0 && table[s.Row].Unit != table[stated[0].Row].Unit);
        for (var i = 0; i < stated.Count; i++)
        {
            stated[i] = Place(stated[i], mixed);
        }

        stated.Sort((a, b) => (a.Reach, a.Position, a.Row).CompareTo((b.Reach, b.Position, b.Row)));
        for (int i = 0, end; i < stated.Count; i = end)
        {
            for (
                end = i + 1;
                end < stated.Count && (stated[end].Reach, stated[end].Position) == (stated[i].Reach, stated[i].Position);
                end++
            ) { }

            var candidate = Covered(stated[i]);
            if (candidate < 0)
            {
                candidate = ~candidate;
                candidates.Insert(candidate, new Candidate(stated[i].Position, 0));
            }
            else
            {
                IsRounded |= candidates[candidate].Position != stated[i].Position;
            }

            candidates[candidate] = candidates[candidate] with { Support = candidates[candidate].Support + end - i };
            for (var j = i; j < end; j++)
            {
                stated[j] = stated[j] with { Joined = candidates[candidate].Position };
            }
        }

        for (var i = 0; i < stated.Count; i++)
        {
            stated[i] = stated[i] with { Candidate = AtOrAfter(stated[i].Joined) };
        }
    }

    /// <summary>Where a value stands on the line, and how far from there a finer one may stand that is the same.</summary>
    private Stated Place(Stated claim, bool mixed)
    {
        if (Family == ValueFamily.Date)
        {
            return claim with
            {
                Position = (claim.Value.FirstDay + claim.Value.LastDay) / 2.0,
                Reach = (claim.Value.LastDay - claim.Value.FirstDay) / 2.0,
            };
        }

        var number = claim.Value.Number;
        var reach = Math.Min(claim.Value.LastPlace / 2, (double)ValueComparison.MostRounding * Math.Abs(number));
        if (mixed && table[claim.Row].Unit >= 0 && Measure(table[claim.Row].Unit) is { } unit)
        {
            number = (number * (double)unit.Factor) + (double)unit.Offset;
            reach = Math.Max(reach * (double)unit.Factor, (double)ValueComparison.ConversionTolerance * Math.Abs(number));
        }

        return claim with
        {
            Position = number,
            Reach = reach,
        };
    }

    /// <summary>
    /// The best supported candidate that <paramref name="claim"/> covers, the lowest of several; where there is none the complement of the
    /// place for a new one.
    /// </summary>
    private int Covered(Stated claim)
    {
        var best = -1;
        for (
            var i = AtOrAfter(claim.Position - claim.Reach);
            i < candidates.Count && candidates[i].Position <= claim.Position + claim.Reach;
            i++
        )
        {
            var covers =
                candidates[i].Position == claim.Position
                || Family == ValueFamily.Date
                || Math.Abs(candidates[i].Position - claim.Position) < claim.Reach;
            best = covers && (best < 0 || candidates[i].Support > candidates[best].Support) ? i : best;
        }

        return best >= 0 ? best : ~AtOrAfter(claim.Position);
    }

    private int AtOrAfter(double position)
    {
        var (low, high) = (0, candidates.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = candidates[middle].Position < position ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private void Vote(int claim, int candidate)
    {
        stated[claim] = stated[claim] with { Candidate = candidate };
        candidates[candidate] = candidates[candidate] with { Support = candidates[candidate].Support + 1 };
    }

    /// <summary>One of the values stated.</summary>
    /// <param name="Position">Where it stands on the line; NaN for a word.</param>
    /// <param name="Support">How many claims state it.</param>
    internal readonly record struct Candidate(double Position, int Support);

    /// <summary>A claim on the item.</summary>
    /// <param name="Row">Its row in the table.</param>
    /// <param name="Value">Its value's readings.</param>
    internal readonly record struct Stated(int Row, StatedValue Value)
    {
        /// <summary>Where its value stands on the line.</summary>
        public double Position { get; init; }

        /// <summary>How far from there a finer value may stand that is the same.</summary>
        public double Reach { get; init; }

        /// <summary>Where the candidate stands that it joined.</summary>
        public double Joined { get; init; }

        /// <summary>The number of its candidate.</summary>
        public int Candidate { get; init; }
    }
}
