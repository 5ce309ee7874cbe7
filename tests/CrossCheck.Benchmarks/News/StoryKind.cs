using System.Globalization;

namespace CrossCheck.Benchmarks.News;

/// <summary>How a fact's value is drawn and written.</summary>
internal enum FactSort
{
    Count,
    Decimal,
    Money,
    Percent,
    Date,
}

/// <summary>A fact that stories of one kind have, with the sentences that tell it.</summary>
internal sealed record FactKind(FactSort Sort, double Low, double High, IReadOnlyList<string> Wordings);

/// <summary>A kind of story, read from story-kinds.txt.</summary>
internal sealed record StoryKind(string Title, IReadOnlyList<FactKind> Facts)
{
    /// <summary>All kinds.</summary>
    public static IReadOnlyList<StoryKind> ReadAll()
    {
        var kinds = new List<StoryKind>();
        foreach (var line in Resource.Lines("story-kinds.txt"))
        {
            if (line.StartsWith('['))
            {
                kinds.Add(new StoryKind("", new List<FactKind>()));
            }
            else if (line.StartsWith("title: ", StringComparison.Ordinal))
            {
                kinds[^1] = kinds[^1] with { Title = line["title: ".Length..] };
            }
            else if (line.StartsWith("fact ", StringComparison.Ordinal))
            {
                var parts = line.Split(' ');
                ((List<FactKind>)kinds[^1].Facts).Add(
                    new FactKind(Enum.Parse<FactSort>(parts[2], ignoreCase: true), Bound(parts, 3), Bound(parts, 4), new List<string>())
                );
            }
            else
            {
                ((List<string>)kinds[^1].Facts[^1].Wordings).Add(line);
            }
        }

        return kinds;
    }

    private static double Bound(string[] parts, int index) =>
        index < parts.Length ? double.Parse(parts[index], CultureInfo.InvariantCulture) : 1;
}
