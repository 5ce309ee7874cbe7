using System.Collections.Immutable;
using CrossCheck.Claims;

namespace CrossCheck.Reports;

/// <summary>Who states a value, and when.</summary>
/// <param name="Source">The source's name.</param>
/// <param name="Day">
/// The first day on which it states it, "12 Nov", with the year where a finding spans several; null where that is unknown.
/// </param>
public sealed record Voice(string Source, string? Day)
{
    /// <summary>"Reuters, 13 Nov".</summary>
    public override string ToString() => Day is null ? Source : $"{Source}, {Day}";
}

/// <summary>One figure or date stated in a finding, and who states it: a finding in short.</summary>
/// <param name="Value">The words of the first claim that states it, with the date that a relative form comes to.</param>
/// <param name="Voices">The sources that state it, each once.</param>
/// <param name="Claims">The claims that state it.</param>
public sealed record Position(string Value, ImmutableArray<Voice> Voices, ImmutableArray<Claim> Claims)
{
    /// <summary>"at least 12 (Reuters, 13 Nov; AFP, 14 Nov)".</summary>
    public override string ToString() => $"{Value} ({string.Join("; ", Voices)})";
}
