using System.Buffers.Text;

namespace CrossCheck.Findings.Structured;

/// <summary>What sort of value a row states.</summary>
internal enum ValueKind : byte
{
    /// <summary>The row does not say.</summary>
    Open,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A date.</summary>
    Date,

    /// <summary>A name or word.</summary>
    Text,
}

/// <summary>The readings of one value: as a number, as a date, or as neither.</summary>
internal readonly record struct StatedValue
{
    /// <summary>A number longer than this is none.</summary>
    private const int LongestNumber = 64;

    /// <summary>Whether it reads as a number.</summary>
    public bool IsNumber { get; private init; }

    /// <summary>The number, to the 15 to 16 digits that a double holds.</summary>
    public double Number { get; private init; }

    /// <summary>The place of the last digit that is stated: 1000 for 14,000, 0.1 for 7.6 or 14.0, 1 for 11.</summary>
    public double LastPlace { get; private init; }

    /// <summary>Whether it reads as a date.</summary>
    public bool IsDate { get; private init; }

    /// <summary>Its first day, as a day number.</summary>
    public int FirstDay { get; private init; }

    /// <summary>Its last day, as a day number; the first for a single day.</summary>
    public int LastDay { get; private init; }

    /// <summary>
    /// Reads <paramref name="text"/>. A number has digits, and may have a sign, commas between thousands, a point and an exponent; a date
    /// is 2003, 2003-03 or 2003-03-20.
    /// </summary>
    public static StatedValue Parse(ReadOnlySpan<byte> text)
    {
        var date = ParseDate(text);
        Span<byte> digits = stackalloc byte[LongestNumber];
        if (text.Length > LongestNumber || !StripCommas(text, digits, out var length))
        {
            return date;
        }

        digits = digits[..length];
        return
            Utf8Parser.TryParse(digits, out double number, out var used)
            && used == length
            && double.IsFinite(number)
            && digits[^1] is >= (byte)'0' and <= (byte)'9'
            ? date with
            {
                IsNumber = true,
                Number = number,
                LastPlace = PlaceOf(digits),
            }
            : date;
    }

    private static StatedValue ParseDate(ReadOnlySpan<byte> text)
    {
        if (text.Length is not (4 or 7 or 10) || !TryDigits(text[..4], out var year) || year < 1)
        {
            return default;
        }

        if (text.Length == 4)
        {
            return Days(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        }

        if (text[4] != '-' || !TryDigits(text[5..7], out var month) || month is < 1 or > 12)
        {
            return default;
        }

        var days = DateTime.DaysInMonth(year, month);
        if (text.Length == 7)
        {
            return Days(new DateOnly(year, month, 1), new DateOnly(year, month, days));
        }

        return text[7] == '-' && TryDigits(text[8..10], out var day) && day >= 1 && day <= days
            ? Days(new DateOnly(year, month, day), new DateOnly(year, month, day))
            : default;
    }

    private static StatedValue Days(DateOnly first, DateOnly last) =>
        new()
        {
            IsDate = true,
            FirstDay = first.DayNumber,
            LastDay = last.DayNumber,
        };

    private static bool TryDigits(ReadOnlySpan<byte> text, out int number)
    {
        number = 0;
        foreach (var c in text)
        {
            if (c is < (byte)'0' or > (byte)'9')
            {
                return false;
            }

            number = (number * 10) + c - '0';
        }

        return true;
    }

    /// <summary>Takes out the commas between thousands. False where one stands elsewhere.</summary>
    private static bool StripCommas(ReadOnlySpan<byte> text, Span<byte> digits, out int length)
    {
        length = 0;
        while (text.IndexOf((byte)',') is >= 0 and var comma)
        {
            var group = length == 0 ? text[..comma].TrimStart("+-"u8) : text[..comma];
            if (group.Length is 0 or > 3 || length > 0 && group.Length != 3 || group.ContainsAnyExceptInRange((byte)'0', (byte)'9'))
            {
                return false;
            }

            text[..comma].CopyTo(digits[length..]);
            length += comma;
            text = text[(comma + 1)..];
        }

        var integer = text.IndexOfAnyExceptInRange((byte)'0', (byte)'9') is >= 0 and var end ? end : text.Length;
        if (text.IsEmpty || length > 0 && integer != 3)
        {
            return false;
        }

        text.CopyTo(digits[length..]);
        length += text.Length;
        return true;
    }

    private static double PlaceOf(ReadOnlySpan<byte> digits)
    {
        var exponentAt = digits.IndexOfAny((byte)'e', (byte)'E');
        var power = 0;
        if (exponentAt >= 0)
        {
            Utf8Parser.TryParse(digits[(exponentAt + 1)..].TrimStart((byte)'+'), out power, out _);
            digits = digits[..exponentAt];
        }

        var point = digits.IndexOf((byte)'.');
        power += point >= 0 ? point + 1 - digits.Length : digits.Length - digits.TrimEnd((byte)'0').Length;
        return Math.Pow(10, power);
    }
}
