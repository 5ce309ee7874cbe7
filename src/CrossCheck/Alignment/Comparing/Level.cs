using System.Collections.Immutable;
using System.Reflection;

namespace CrossCheck.Alignment.Comparing;

/// <summary>One level of a feature, as a person reads it.</summary>
/// <param name="Label">Its name; unique within the feature.</param>
/// <param name="IsNothing">Whether it says only that there was nothing to compare, which is no reason to tell.</param>
internal readonly record struct Level(string Label, bool IsNothing = false)
{
    /// <summary>A level that says something, by its label.</summary>
    public static implicit operator Level(string label) => new(label);

    /// <summary>A level that says that there was nothing to compare.</summary>
    public static Level Nothing(string label) => new(label, true);

    /// <summary>The levels of an enumeration, in its order, with the labels that its members carry.</summary>
    /// <exception cref="InvalidOperationException">A member has no label.</exception>
    public static ImmutableArray<Level> Of<T>()
        where T : struct, Enum =>
        [
            .. Enum.GetNames<T>()
                .Select(name =>
                    typeof(T).GetField(name)!.GetCustomAttribute<LabelAttribute>() is { } label
                        ? new Level(label.Text, label.IsNothing)
                        : throw new InvalidOperationException($"The level {typeof(T).Name}.{name} has no label.")
                ),
        ];

    /// <inheritdoc/>
    public override string ToString() => Label;
}

/// <summary>What a level is called where a pair is explained and in the file of weights.</summary>
[AttributeUsage(AttributeTargets.Field)]
internal sealed class LabelAttribute(string text) : Attribute
{
    /// <summary>The label.</summary>
    public string Text { get; } = text;

    /// <summary>Whether the level says only that there was nothing to compare.</summary>
    public bool IsNothing { get; init; }
}
