using System.Runtime.CompilerServices;
using CrossCheck.Language;

namespace CrossCheck.Claims.Caching;

/// <summary>Writes and reads stated values, each once.</summary>
internal static class ValueBytes
{
    private static readonly int Bounds = Enum.GetValues<Bound>().Length;
    private static readonly int Granularities = Enum.GetValues<Granularity>().Length;

    /// <summary>Writes a value, or none.</summary>
    public static void Write(Value? value, ByteWriter bytes)
    {
        if (bytes.IsKnown(value))
        {
            return;
        }

        switch (value)
        {
            case Quantity quantity:
                bytes.Number(0);
                bytes.Decimal(quantity.Amount);
                bytes.Decimal(quantity.Low);
                bytes.Decimal(quantity.High);
                bytes.Number((int)quantity.Bound);
                bytes.Text(quantity.Unit);
                bytes.Text(quantity.Dimension);
                bytes.Decimal(quantity.BaseAmount);
                bytes.Text(quantity.Duration);
                break;
            case DateValue date:
                bytes.Number(1);
                bytes.Day(date.First);
                bytes.Day(date.Last);
                bytes.Number((int)date.Granularity);
                bytes.Text(date.Iso);
                bytes.Decimal(date.Time?.Ticks);
                bytes.Decimal(date.Offset?.Ticks);
                bytes.Number(date.IsDayAssumed ? 1 : 0);
                break;
            default:
                bytes.Number(2);
                break;
        }
    }

    /// <summary>Reads a value where one must be.</summary>
    /// <exception cref="InvalidDataException">There is none.</exception>
    public static Value Stated(ref ByteReader reader) => Read(ref reader) ?? throw new InvalidDataException("A value is missing.");

    /// <summary>Reads a value, or none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static Value? Read(ref ByteReader reader)
    {
        if (!reader.IsNew<Value>(out var known))
        {
            return known;
        }

        return reader.Keep<Value>(
            reader.Number() switch
            {
                0 => new Quantity
                {
                    Amount = reader.Decimal(),
                    Low = reader.Decimal(),
                    High = reader.Decimal(),
                    Bound = (Bound)reader.Below(Bounds),
                    Unit = reader.Required(),
                    Dimension = reader.Required(),
                    BaseAmount = reader.Decimal(),
                    Duration = reader.Text(),
                },
                1 => new DateValue(reader.Day()!.Value, reader.Day()!.Value, (Granularity)reader.Below(Granularities), reader.Required())
                {
                    Time = reader.Decimal() is { } ticks ? new TimeOnly((long)ticks) : null,
                    Offset = reader.Decimal() is { } east ? new TimeSpan((long)east) : null,
                    IsDayAssumed = reader.Number() == 1,
                },
                _ => new OpenDate(),
            }
        );
    }
}
