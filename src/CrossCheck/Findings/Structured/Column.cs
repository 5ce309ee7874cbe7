namespace CrossCheck.Findings.Structured;

/// <summary>The columns of a file of structured claims.</summary>
internal enum Column
{
    /// <summary>Who states it. Needed.</summary>
    Source,

    /// <summary>What it is about: claims on one item answer one question. Needed.</summary>
    Item,

    /// <summary>What is stated. Needed.</summary>
    Value,

    /// <summary>What sort of value it is; told from the values where left out.</summary>
    Kind,

    /// <summary>What the value is measured in.</summary>
    Unit,

    /// <summary>The day of the claim.</summary>
    Date,

    /// <summary>Claims that bear the same name here are one voice.</summary>
    Lineage,
}

/// <summary>What the columns are called.</summary>
internal static class Columns
{
    /// <summary>Number of columns.</summary>
    public const int Count = 7;

    /// <summary>So many of the first columns every claim must have.</summary>
    public const int Needed = 3;

    /// <summary>The columns' names in a file, in the order of <see cref="Column"/>.</summary>
    public static readonly string[] Names = ["source", "item", "value", "kind", "unit", "date", "lineage"];

    /// <summary>The columns in words.</summary>
    public static string Expected => $"{string.Join(',', Names.Take(Needed))} and may name {string.Join(',', Names.Skip(Needed))}";
}
