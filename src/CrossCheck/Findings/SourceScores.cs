using System.Collections.Immutable;
using System.Text;
using CrossCheck.Articles;
using CrossCheck.Claims;

namespace CrossCheck.Findings;

/// <summary>Scores each source by how often it states what the others state.</summary>
internal static class SourceScores
{
    /// <summary>The scores of all sources, ordered by name.</summary>
    public static ImmutableArray<SourceScore> Of(ImmutableArray<Article> articles, ImmutableArray<Claim> claims, ImmutableArray<Finding> findings, ImmutableArray<Lineage> lineages)
    {
        var lineageOf = lineages.SelectMany(l => l.Articles.Select(a => (a, l.Id))).ToDictionary(x => x.a, x => x.Id, StringComparer.Ordinal);
        var claimsOf = claims.CountBy(c => c.Article.Source, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var names = articles.Select(a => a.Source).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var raw = names.ToDictionary(n => n, _ => (Compared: 0, Agreed: 0), StringComparer.Ordinal);
        var byLineage = names.ToDictionary(n => n, _ => (Compared: 0, Agreed: 0), StringComparer.Ordinal);
        foreach (var finding in findings)
        {
            foreach (var own in finding.Claims.GroupBy(c => c.Article.Source, StringComparer.Ordinal))
            {
                var others = finding.Claims.Where(c => c.Article.Source != own.Key).ToList();
                Count(raw, own.Key, own, others.GroupBy(c => c.Article.Source, StringComparer.Ordinal));
                var lineage = own.Select(c => lineageOf[c.Article.Id]).ToHashSet(StringComparer.Ordinal);
                Count(byLineage, own.Key, own, others.Where(c => !lineage.Contains(lineageOf[c.Article.Id])).GroupBy(c => lineageOf[c.Article.Id], StringComparer.Ordinal));
            }
        }

        var slugs = new HashSet<string>(StringComparer.Ordinal);
        return [.. names.Select(name => new SourceScore(
            Unique(Slug(name), slugs), name, articles.Count(a => a.Source == name), claimsOf.GetValueOrDefault(name),
            Wilson.Of(raw[name].Compared, raw[name].Agreed), Wilson.Of(byLineage[name].Compared, byLineage[name].Agreed)))];
    }

    /// <summary>One question counts once for a source: agreed where at least as many other voices say the same as say otherwise.</summary>
    private static void Count(Dictionary<string, (int Compared, int Agreed)> counts, string source, IEnumerable<Claim> own, IEnumerable<IGrouping<string, Claim>> voices)
    {
        var (same, different) = (0, 0);
        foreach (var voice in voices)
        {
            var agrees = voice.Any(theirs => own.Any(ours => ValueComparison.Compare(ours.Value, theirs.Value) is ValueRelation.Equal or ValueRelation.Rounded or ValueRelation.Contained));
            same += agrees ? 1 : 0;
            different += agrees ? 0 : 1;
        }

        if (same + different > 0)
        {
            var (compared, agreed) = counts[source];
            counts[source] = (compared + 1, agreed + (same >= different ? 1 : 0));
        }
    }

    /// <summary>A name as an identifier: lower-case letters and digits, everything else a hyphen.</summary>
    private static string Slug(string name)
    {
        var slug = new StringBuilder(name.Length);
        foreach (var c in name)
        {
            if (char.IsLetterOrDigit(c) || c == '_')
            {
                slug.Append(char.ToLowerInvariant(c));
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        return slug.ToString().TrimEnd('-') is { Length: > 0 } text ? text : "source";
    }

    private static string Unique(string slug, HashSet<string> taken)
    {
        var candidate = slug;
        for (var n = 2; !taken.Add(candidate); n++)
        {
            candidate = $"{slug}-{n}";
        }

        return candidate;
    }
}
