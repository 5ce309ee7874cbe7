using System.Globalization;
using System.Text;

namespace CrossCheck.Findings.Sources;

/// <summary>Sources as identifiers for links and machines.</summary>
internal static class SourceIds
{
    /// <summary>
    /// An identifier for each name; those whose slug is taken are numbered from 2, each on from the last, so that thousands alike stay
    /// linear.
    /// </summary>
    public static List<string> Of(List<string> names)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        return names.ConvertAll(name =>
        {
            var slug = Slug(name);
            var (id, number) = (slug, numbers.GetValueOrDefault(slug, 1));
            while (!taken.Add(id))
            {
                id = string.Create(CultureInfo.InvariantCulture, $"{slug}-{++number}");
            }

            numbers[slug] = number;
            return id;
        });
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
}
