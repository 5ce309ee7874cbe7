using System.Globalization;

namespace CrossCheck.Benchmarks.News;

/// <summary>The true value of a fact, and the ways in which articles word it.</summary>
internal readonly record struct Figure(FactSort Sort, double Value, DateOnly Day)
{
    private static readonly string[] Words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

    /// <summary>Draws the truth.</summary>
    public static Figure Draw(FactKind kind, DateOnly day, Random random)
    {
        var value = kind.Low * Math.Pow(kind.High / kind.Low, random.NextDouble());
        return new Figure(
            kind.Sort,
            kind.Sort switch
            {
                FactSort.Decimal => Math.Round(value, 1),
                FactSort.Money => Significant(value, random.Next(1, 4)),
                _ => Math.Round(value),
            },
            day
        );
    }

    /// <summary>A value that contradicts this one: a day off, or off by a tenth to a half.</summary>
    public Figure Contradicted(Random random)
    {
        var times = 1 + ((random.Next(2) == 0 ? 1 : -1) * (0.1 + (0.3 * random.NextDouble())));
        return Sort switch
        {
            FactSort.Date => this with { Day = Day.AddDays(1) },
            FactSort.Decimal => this with { Value = Math.Round(Value * times, 1) },
            FactSort.Money => this with { Value = Significant(Value * times, 3) },
            _ => this with { Value = Math.Max(1, Math.Round(Value * times)) == Value ? Value + 1 : Math.Max(1, Math.Round(Value * times)) },
        };
    }

    /// <summary>The words of one article: exact, hedged or rounded.</summary>
    public string Word(Random random)
    {
        var canRound = Value >= 100 && Sort == FactSort.Count;
        return random.Next(100) switch
        {
            < 10 when canRound => $"about {Plain(Significant(Value, 2), random)}",
            < 16 when canRound => $"more than {Plain(Math.Floor(Value / 10) * 10, random)}",
            < 24 when Sort is FactSort.Count => $"at least {Plain(Value, random)}",
            _ => Plain(Value, random),
        };
    }

    private string Plain(double value, Random random) =>
        Sort switch
        {
            FactSort.Date => Day.ToString(
                random.Next(3) switch
                {
                    0 => "MMMM d, yyyy",
                    1 => "d MMMM yyyy",
                    _ => "d MMM yyyy",
                },
                CultureInfo.InvariantCulture
            ),
            FactSort.Decimal => value.ToString("0.0", CultureInfo.InvariantCulture),
            FactSort.Percent => $"{value.ToString("0", CultureInfo.InvariantCulture)}{(random.Next(2) == 0 ? "%" : " percent")}",
            FactSort.Money when value >= 1e9 => $"${(value / 1e9).ToString("0.##", CultureInfo.InvariantCulture)} billion",
            FactSort.Money when value >= 1e6 => $"${(value / 1e6).ToString("0.##", CultureInfo.InvariantCulture)} million",
            FactSort.Money => $"${value.ToString("#,0", CultureInfo.InvariantCulture)}",
            _ => value < Words.Length && random.Next(4) > 0
                ? Words[(int)value]
                : value.ToString(value >= 10000 || random.Next(4) > 0 ? "#,0" : "0", CultureInfo.InvariantCulture),
        };

    private static double Significant(double value, int places)
    {
        var scale = Math.Pow(10, Math.Floor(Math.Log10(Math.Max(1, value))) - places + 1);
        return Math.Round(value / scale) * scale;
    }
}
