namespace CrossCheck.Claims.Dates;

/// <summary>A unit in which dates are counted and shifted.</summary>
internal enum DateUnit : byte
{
    /// <summary>Hours.</summary>
    Hour,

    /// <summary>Days.</summary>
    Day,

    /// <summary>Weekends: Saturday and Sunday.</summary>
    Weekend,

    /// <summary>Weeks, from Monday to Sunday as ISO 8601 has it.</summary>
    Week,

    /// <summary>Months.</summary>
    Month,

    /// <summary>Quarters of a year.</summary>
    Quarter,

    /// <summary>Halves of a year.</summary>
    Half,

    /// <summary>Seasons.</summary>
    Season,

    /// <summary>Years.</summary>
    Year,

    /// <summary>Decades.</summary>
    Decade,

    /// <summary>Centuries.</summary>
    Century,
}
