using CrossCheck.Language;

namespace CrossCheck.Claims.Dates;

/// <summary>The tokens that give a form of date away; a form may be told by several sorts of token.</summary>
internal readonly record struct DateCue
{
    /// <summary>A number.</summary>
    public static DateCue Number => new() { IsNumber = true };

    /// <summary>An apostrophe before a number.</summary>
    public static DateCue Apostrophe => new() { IsApostrophe = true };

    /// <summary>Whether a number gives the form away.</summary>
    public bool IsNumber { get; private init; }

    /// <summary>Whether an apostrophe before a number does.</summary>
    public bool IsApostrophe { get; private init; }

    /// <summary>The classes of word that do; <see cref="WordClass.None"/> where no word does.</summary>
    public WordClass Classes { get; private init; }

    /// <summary>The tokens of either.</summary>
    public static DateCue operator |(DateCue left, DateCue right) =>
        new()
        {
            IsNumber = left.IsNumber || right.IsNumber,
            IsApostrophe = left.IsApostrophe || right.IsApostrophe,
            Classes = left.Classes | right.Classes,
        };

    /// <summary>A word of any of <paramref name="classes"/>.</summary>
    public static DateCue Words(WordClass classes) => new() { Classes = classes };
}
