using System.Runtime.InteropServices;
using CrossCheck.Findings.Truth;

namespace CrossCheck.Findings.Structured;

/// <summary>
/// The claims of a table item by item, with what was found on each, and the votes on the items where sources can be compared.
/// </summary>
internal sealed class ItemTable
{
    private readonly ClaimTable table;
    private readonly int[] rows;
    private readonly int[] start;

    /// <summary>Blocks the claims by item and judges each item.</summary>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public ItemTable(ClaimTable table, CancellationToken cancellation)
    {
        this.table = table;
        (start, rows) = ByItem(table);
        Verdicts = new Verdict?[table.ItemCount];
        QuestionOf = new int[table.ItemCount];
        Array.Fill(QuestionOf, -1);
        Ballots = Draw(cancellation);
    }

    /// <summary>
    /// Of each item how its claims stand to each other; null where there is one claim, or one source that repeats itself.
    /// </summary>
    public Verdict?[] Verdicts { get; }

    /// <summary>
    /// Of each item its question in <see cref="Ballots"/>; -1 where there is nothing to compare: one source, or a figure that moved with
    /// time.
    /// </summary>
    public int[] QuestionOf { get; }

    /// <summary>The votes. A vote's lineage is the one its row names, numbered after the sources, or else its source.</summary>
    public Ballots Ballots { get; }

    /// <summary>The rows of an item, in file order.</summary>
    public ReadOnlySpan<int> Rows(int item) => rows.AsSpan(start[item]..start[item + 1]);

    private static (int[] Start, int[] Rows) ByItem(ClaimTable table)
    {
        var start = new int[table.ItemCount + 1];
        for (var row = 0; row < table.Count; row++)
        {
            start[table[row].Item + 1]++;
        }

        for (var item = 0; item < table.ItemCount; item++)
        {
            start[item + 1] += start[item];
        }

        var rows = new int[table.Count];
        var next = start.ToArray();
        for (var row = 0; row < table.Count; row++)
        {
            rows[next[table[row].Item]++] = row;
        }

        return (start, rows);
    }

    private Ballots Draw(CancellationToken cancellation)
    {
        var votes = new BallotBuilder(table.SourceCount, table.SourceCount + table.Lineages.Count);
        var sorted = new ItemVotes(table);
        var ballot = new List<Vote>();
        var positions = new List<double>();
        for (var item = 0; item < table.ItemCount; item++)
        {
            if ((item & 0xFFF) == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            var claims = Rows(item);
            if (claims.Length < 2)
            {
                continue;
            }

            sorted.Sort(claims);
            var several = HasSeveralSources(claims);
            Verdicts[item] = VerdictOn(sorted, several);
            if (!several || Verdicts[item]?.Traits().Votes == false)
            {
                continue;
            }

            ballot.Clear();
            positions.Clear();
            positions.AddRange(sorted.Candidates.Select(c => c.Position));
            foreach (var claim in sorted.Claims)
            {
                var row = table[claim.Row];
                ballot.Add(new Vote(claim.Candidate, row.Source, row.Lineage < 0 ? row.Source : table.SourceCount + row.Lineage, row.Day));
            }

            QuestionOf[item] = votes.Add(sorted.Family, CollectionsMarshal.AsSpan(positions), ballot);
        }

        return votes.Build();
    }

    private bool HasSeveralSources(ReadOnlySpan<int> claims)
    {
        foreach (var row in claims)
        {
            if (table[row].Source != table[claims[0]].Source)
            {
                return true;
            }
        }

        return false;
    }

    private Verdict? VerdictOn(ItemVotes votes, bool severalSources) =>
        votes.Candidates.Count > 1
            ? HasMoved(votes)
                ? Verdict.Update
                : Verdict.Conflict
            : !severalSources
                ? null
                : votes.IsRounded
                    ? Verdict.Compatible
                    : Verdict.Agree;

    /// <summary>A count that every claim dates, on which claims of one day agree and later ones are larger, moved with time.</summary>
    private bool HasMoved(ItemVotes votes)
    {
        foreach (var claim in votes.Claims)
        {
            var row = table[claim.Row];
            if (row.Day == 0 || row.KindName < 0 || !table.KindNames[row.KindName].SequenceEqual("count"u8))
            {
                return false;
            }
        }

        var (day, candidate) = (0, -1);
        foreach (var claim in votes.Claims.OrderBy(c => table[c.Row].Day).ThenBy(c => c.Candidate))
        {
            if (claim.Candidate < candidate || claim.Candidate != candidate && table[claim.Row].Day == day)
            {
                return false;
            }

            (day, candidate) = (table[claim.Row].Day, claim.Candidate);
        }

        return true;
    }
}
