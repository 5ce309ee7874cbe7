using System.Buffers;
using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text;
using CrossCheck.Articles;

namespace CrossCheck.Claims.Caching;

/// <summary>
/// Writes numbers in as few bytes as they need (LEB128, signed ones in zigzag order), and every text and every shared object once, later
/// ones as its number.
/// </summary>
internal sealed class ByteWriter
{
    private readonly ArrayBufferWriter<byte> buffer = new(4096);
    private readonly Dictionary<string, int> texts = new(StringComparer.Ordinal);
    private readonly Dictionary<object, int> objects = new(ReferenceEqualityComparer.Instance);

    /// <summary>What was written since the last <see cref="Clear"/>.</summary>
    public ReadOnlySpan<byte> Written => buffer.WrittenSpan;

    /// <summary>Begins anew.</summary>
    public void Clear()
    {
        buffer.ResetWrittenCount();
        texts.Clear();
        objects.Clear();
    }

    /// <summary>A number of zero or more.</summary>
    public void Number(int value) => Number((uint)value);

    /// <summary>A number of zero or more.</summary>
    public void Number(uint value)
    {
        var span = buffer.GetSpan(5);
        var length = 0;
        for (; value >= 0x80; value >>= 7)
        {
            span[length++] = (byte)(value | 0x80);
        }

        span[length++] = (byte)value;
        buffer.Advance(length);
    }

    /// <summary>A number of zero or more and a mark, which takes a bit.</summary>
    public void Number(uint value, bool isMarked)
    {
        var first = ((value & 0x3F) << 1) | (isMarked ? 1u : 0);
        var span = buffer.GetSpan(1);
        span[0] = (byte)(value >= 0x40 ? first | 0x80 : first);
        buffer.Advance(1);
        if (value >= 0x40)
        {
            Number(value >> 6);
        }
    }

    /// <summary>Any number, small ones in few bytes.</summary>
    public void Signed(int value) => Number((uint)((value << 1) ^ (value >> 31)));

    /// <summary>A hash: any number is as likely as any other.</summary>
    public void Hash(uint value)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(buffer.GetSpan(4), value);
        buffer.Advance(4);
    }

    /// <summary>A number of 16 bits, which takes as many.</summary>
    public void Half(ushort value)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(buffer.GetSpan(sizeof(ushort)), value);
        buffer.Advance(sizeof(ushort));
    }

    /// <summary>Hashes after their number.</summary>
    public void Hashes(ImmutableArray<uint> values)
    {
        Number(values.Length);
        foreach (var value in values)
        {
            Hash(value);
        }
    }

    /// <summary>Texts after their number.</summary>
    public void Texts(ImmutableArray<string> values)
    {
        Number(values.Length);
        foreach (var value in values)
        {
            Text(value);
        }
    }

    /// <summary>A stretch of a text.</summary>
    public void Span(TextSpan value)
    {
        Number(value.Start);
        Number(value.Length);
    }

    /// <summary>A fraction.</summary>
    public void Fraction(double value)
    {
        BinaryPrimitives.WriteDoubleLittleEndian(buffer.GetSpan(8), value);
        buffer.Advance(8);
    }

    /// <summary>A decimal with its trailing zeros, or none.</summary>
    public void Decimal(decimal? value)
    {
        if (value is not { } number)
        {
            Number(0);
            return;
        }

        Span<int> bits = stackalloc int[4];
        decimal.GetBits(number, bits);

        // Most are small whole numbers.
        if (bits is [>= 0, 0, 0, 0])
        {
            Number(1);
            Number(bits[0]);
            return;
        }

        Number(2);
        foreach (var part in bits)
        {
            Hash((uint)part);
        }
    }

    /// <summary>A day, or none.</summary>
    public void Day(DateOnly? value) => Number(value is { } day ? day.DayNumber + 1 : 0);

    /// <summary>A text, or none.</summary>
    public void Text(string? value)
    {
        if (value is null)
        {
            Number(0);
        }
        else if (texts.TryGetValue(value, out var known))
        {
            Number(known + 2);
        }
        else
        {
            texts.Add(value, texts.Count);
            Number(1);
            var length = Encoding.UTF8.GetByteCount(value);
            Number(value.Length);
            if (length == value.Length)
            {
                Number(0);
                Encoding.ASCII.GetBytes(value, buffer.GetSpan(length));
                buffer.Advance(length);
                return;
            }

            // Not UTF-8: texts may hold lone surrogates.
            Number(1);
            foreach (var c in value)
            {
                Number((uint)c);
            }
        }
    }

    /// <summary>
    /// Whether <paramref name="value"/> was written before, in which case its number is written; else its fields have to follow.
    /// </summary>
    public bool IsKnown(object? value)
    {
        if (value is null)
        {
            Number(0);
            return true;
        }

        if (objects.TryGetValue(value, out var known))
        {
            Number(known + 2);
            return true;
        }

        objects.Add(value, objects.Count);
        Number(1);
        return false;
    }
}
