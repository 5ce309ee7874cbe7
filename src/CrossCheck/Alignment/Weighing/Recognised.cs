namespace CrossCheck.Alignment.Weighing;

/// <summary>As what two claims are recognised as a whole, instead of being weighed feature by feature.</summary>
internal enum Recognised : byte
{
    /// <summary>As nothing: they are weighed.</summary>
    Nothing,

    /// <summary>One toll told at two times.</summary>
    RunningToll,

    /// <summary>The ages of one person.</summary>
    OnePerson,
}
