using System.Collections.Immutable;

namespace CrossCheck.Claims.Context.Happenings;

/// <summary>A happening as far as its article has told of it: what tells it apart, where it was and when.</summary>
/// <param name="Instance">Its sort and name.</param>
/// <param name="Place">The words of the place said with it ("the attack in Nice"), as hashes; empty where none was.</param>
/// <param name="Date">The date said of it ("Monday's attack"); null where none was.</param>
internal readonly record struct Happening(Instance Instance, ImmutableArray<uint> Place, DateMention? Date)
{
    /// <summary>No happening.</summary>
    public static readonly Happening None = new(Instance.None, [], null);

    /// <summary>
    /// What is known after <paramref name="said"/> of the same sort: one with a name, or another place, is another happening; elsewhere
    /// each naming adds what the ones before left out.
    /// </summary>
    public Happening After(Happening said) =>
        !said.Instance.Name.IsEmpty && !said.Instance.Name.SequenceEqual(Instance.Name)
        || (!said.Place.IsEmpty && !Place.IsEmpty && !said.Place.Any(Place.Contains))
            ? said
            : new Happening(
                said.Instance.Name.IsEmpty ? said.Instance with { Name = Instance.Name } : said.Instance,
                said.Place.IsEmpty ? Place : said.Place,
                said.Date ?? Date
            );
}
