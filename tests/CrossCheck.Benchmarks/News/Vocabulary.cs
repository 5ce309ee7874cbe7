namespace CrossCheck.Benchmarks.News;

/// <summary>Invented names and sentences without figures, from the parts in names.txt.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<string, string[]> parts = Resource
        .Lines("names.txt")
        .Select(line => line.Split(": ", 2))
        .ToDictionary(line => line[0], line => line[1].Split(", "), StringComparer.Ordinal);

    /// <summary>A town: one of about 2.5 million names.</summary>
    public string Town(Random random) => Pick("start", random) + Pick("middle", random) + Pick("middle", random) + Pick("end", random);

    /// <summary>A person: one of 46 given names and of about 2.5 million family names.</summary>
    public string Person(Random random) => $"{Pick("given", random)} {Town(random)}";

    /// <summary>A company.</summary>
    public string Company(Random random) => $"{Town(random)} {Pick("business", random)}";

    /// <summary>A newspaper.</summary>
    public string Paper(Random random) => $"{Town(random)} {Pick("paper", random)}";

    /// <summary>A country.</summary>
    public string Country(Random random) => Pick("country", random);

    /// <summary>A sentence without figures, about nothing in particular.</summary>
    /// <param name="random">What to draw from.</param>
    /// <param name="name">A name of the story.</param>
    public string Sentence(Random random, string name) =>
        random.Next(6) switch
        {
            0 => $"{Person(random)}, {Pick("adjective", random)} {Pick("role", random)} {Pick("place", random)}, refused to "
                + $"{Pick("verb", random)} the {Pick("noun", random)}.",
            1 => $"The {Pick("adjective", random)} {Pick("noun", random)} of {name} {Pick("place", random)} will "
                + $"{Pick("verb", random)} the {Pick("noun", random)}.",
            2 => $"“Nobody should {Pick("verb", random)} the {Pick("adjective", random)} {Pick("noun", random)} or "
                + $"{Pick("verb", random)} a {Pick("noun", random)},” {name} said {Pick("place", random)}.",
            3 => $"A {Pick("role", random)} {Pick("place", random)} would {Pick("verb", random)} neither {Pick("noun", random)} nor "
                + $"{Pick("noun", random)}.",
            4 => $"Every {Pick("adjective", random)} {Pick("noun", random)} and {Pick("adjective", random)} {Pick("noun", random)} "
                + $"will {Pick("verb", random)} some {Pick("noun", random)}.",
            _ => $"{name} may {Pick("verb", random)} a {Pick("adjective", random)} {Pick("noun", random)}, the "
                + $"{Pick("role", random)} {Pick("place", random)} told {Person(random)}.",
        };

    private string Pick(string kind, Random random) => parts[kind][random.Next(parts[kind].Length)];
}
