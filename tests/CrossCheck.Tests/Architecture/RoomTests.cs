using CrossCheck.Claims;
using CrossCheck.Findings.Judging;
using NUnit.Framework;

namespace CrossCheck.Tests.Architecture;

/// <summary>The house: one room for each stage, and arrows in one direction only.</summary>
public sealed class RoomTests
{
    /// <summary>The rooms, each with those whose types it may use beside its own.</summary>
    private static readonly Dictionary<string, string[]> Rooms = new(StringComparer.Ordinal)
    {
        ["Articles"] = [],
        ["Language"] = ["Articles"],
        ["Claims"] = ["Language", "Articles"],
        ["Stories"] = ["Claims", "Language", "Articles"],
        ["Alignment"] = ["Stories", "Claims", "Language", "Articles"],
        ["Parts"] = ["Alignment", "Stories", "Claims", "Language", "Articles"],
        ["Findings"] = ["Alignment", "Stories", "Claims", "Language", "Articles"],
        ["Reports"] = ["Findings", "Alignment", "Stories", "Claims", "Language", "Articles"],
        ["Configuration"] = ["Reports", "Findings", "Alignment", "Stories", "Claims", "Language", "Articles"],
    };

    /// <summary>The sub-rooms that use each other.</summary>
    private static readonly (string, string)[] Pairs =
    [
        ("CrossCheck.Claims.Dates.Expressions", "CrossCheck.Claims.Dates.Resolution"),
        ("CrossCheck.Reports.Html", "CrossCheck.Reports.Review"),
    ];

    private static readonly Type[] Types =
    [
        .. typeof(CrossChecker).Assembly.GetTypes().Where(t => t.Namespace?.StartsWith("CrossCheck", StringComparison.Ordinal) == true),
    ];

    [Test]
    public void Every_type_has_a_room_or_is_a_door() =>
        Assert.That(Types.Select(RoomOf).Where(r => r.Length > 0).Distinct(), Is.EquivalentTo(Rooms.Keys));

    [TestCaseSource(nameof(Rooms))]
    public void A_room_uses_only_what_stands_before_it(KeyValuePair<string, string[]> room)
    {
        var arrows =
            from type in Types
            where RoomOf(type) == room.Key
            from used in TypeUses.Of(type)
            where
                used.Assembly == typeof(CrossChecker).Assembly && used.Namespace?.StartsWith("CrossCheck", StringComparison.Ordinal) == true
            let other = RoomOf(used)
            where other != room.Key && !room.Value.Contains(other)
            select $"{type} uses {used}";
        Assert.That(arrows.Distinct(), Is.Empty);
    }

    /// <summary>
    /// A room's own folder holds its door and the words that its sub-rooms share; these use each other in one direction. Two pairs go both
    /// ways: what a date's words say is worked out in the context that its text makes of such dates, and a review is kept in the page that
    /// shows it.
    /// </summary>
    [Test]
    public void Sub_rooms_use_each_other_in_one_direction()
    {
        var arrows = (
            from type in Types
            from used in TypeUses.Of(type)
            where used.Assembly == typeof(CrossChecker).Assembly && used.Namespace is not null
            where RoomOf(type) == RoomOf(used) && !Holds(type.Namespace!, used.Namespace!) && !Holds(used.Namespace!, type.Namespace!)
            select (From: type.Namespace!, To: used.Namespace!)
        ).ToHashSet();
        for (var before = 0; before < arrows.Count; )
        {
            before = arrows.Count;
            var further = (from a in arrows from b in arrows where a.To == b.From && !Holds(a.From, b.To) select (a.From, b.To)).ToList();
            arrows.UnionWith(further.Where(arrow => !Pairs.Contains(arrow) && !Pairs.Contains((arrow.To, arrow.From))));
        }

        var circles = arrows.Where(a => arrows.Contains((a.To, a.From)) && !Pairs.Contains(a) && !Pairs.Contains((a.To, a.From)));
        Assert.That(circles.Select(a => $"{a.From} and {a.To}"), Is.Empty);
    }

    [Test]
    public void What_only_the_code_of_a_method_uses_is_seen() =>
        Assert.That(TypeUses.Of(typeof(Judge)), Does.Contain(typeof(ValueComparison)));

    private static bool Holds(string room, string other) => other == room || other.StartsWith(room + ".", StringComparison.Ordinal);

    /// <summary>The second part of the namespace; empty for the doors of the house.</summary>
    private static string RoomOf(Type type) => type.Namespace!.Split('.') is [_, var room, ..] ? room : "";
}
