using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using CrossCheck.Articles;

namespace CrossCheck.Claims.Caching;

/// <summary>Reads what <see cref="ByteWriter"/> wrote.</summary>
/// <param name="bytes">The bytes.</param>
internal ref struct ByteReader(ReadOnlySpan<byte> bytes)
{
    private readonly List<string> texts = [];
    private readonly List<object> objects = [];
    private ReadOnlySpan<byte> rest = bytes;

    /// <summary>Whether nothing is left.</summary>
    public readonly bool IsAtEnd => rest.IsEmpty;

    /// <summary>A number of zero or more.</summary>
    /// <exception cref="InvalidDataException">There is none.</exception>
    public int Number() =>
        Unsigned() is <= int.MaxValue and var number ? (int)number : throw new InvalidDataException("A number is too large.");

    /// <summary>A number of zero or more and below <paramref name="end"/>.</summary>
    /// <exception cref="InvalidDataException">There is none, or it is not below.</exception>
    public int Below(int end) => Number() is var number && number < end ? number : throw new InvalidDataException("A number is too large.");

    /// <summary>The number of the things that follow, each of at least one byte.</summary>
    /// <exception cref="InvalidDataException">So many can't follow.</exception>
    public int Count() =>
        Number() is var count && count <= rest.Length ? count : throw new InvalidDataException("There is less than was announced.");

    /// <summary>A stretch, by its start and length, of a text of <paramref name="length"/> characters.</summary>
    /// <exception cref="InvalidDataException">It does not lie in the text.</exception>
    public TextSpan Span(int length)
    {
        var start = Below(length + 1);
        return new TextSpan(start, Below(length - start + 1));
    }

    /// <summary>A text where one must be.</summary>
    /// <exception cref="InvalidDataException">There is none.</exception>
    public string Required() => Text() ?? throw new InvalidDataException("A text is missing.");

    /// <summary>A number of zero or more, of 32 bits, that was written with a mark or without.</summary>
    /// <exception cref="InvalidDataException">There is none.</exception>
    public uint Unsigned(out bool isMarked)
    {
        var first = rest.IsEmpty ? throw new InvalidDataException("A number does not end.") : rest[0];
        rest = rest[1..];
        isMarked = (first & 1) != 0;
        var low = (uint)(first & 0x7F) >> 1;
        return first < 0x80 ? low : low | (Unsigned() << 6);
    }

    /// <summary>Any number.</summary>
    public int Signed()
    {
        var value = Unsigned();
        return (int)(value >> 1) ^ -(int)(value & 1);
    }

    /// <summary>A hash.</summary>
    public uint Hash() => BinaryPrimitives.ReadUInt32LittleEndian(Take(4));

    /// <summary>So many hashes.</summary>
    /// <exception cref="InvalidDataException">There are fewer.</exception>
    public uint[] Hashes(int count)
    {
        var taken = Take(count <= rest.Length / sizeof(uint) ? count * sizeof(uint) : int.MaxValue);
        var hashes = new uint[count];
        for (var i = 0; i < count; i++)
        {
            hashes[i] = BinaryPrimitives.ReadUInt32LittleEndian(taken[(i * sizeof(uint))..]);
        }

        return hashes;
    }

    /// <summary>Hashes after their number.</summary>
    public ImmutableArray<uint> Hashes() => ImmutableCollectionsMarshal.AsImmutableArray(Hashes(Count()));

    /// <summary>Texts after their number, none of them missing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public ImmutableArray<string> Texts()
    {
        var read = new string[Count()];
        for (var i = 0; i < read.Length; i++)
        {
            read[i] = Required();
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(read);
    }

    /// <summary>So many numbers of 16 bits.</summary>
    /// <exception cref="InvalidDataException">There are fewer.</exception>
    public ushort[] Halves(int count)
    {
        var taken = Take(count <= rest.Length / sizeof(ushort) ? count * sizeof(ushort) : int.MaxValue);
        var halves = new ushort[count];
        for (var i = 0; i < count; i++)
        {
            halves[i] = BinaryPrimitives.ReadUInt16LittleEndian(taken[(i * sizeof(ushort))..]);
        }

        return halves;
    }

    /// <summary>A fraction.</summary>
    public double Fraction() => BinaryPrimitives.ReadDoubleLittleEndian(Take(8));

    /// <summary>A decimal, or none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public decimal? Decimal()
    {
        switch (Number())
        {
            case 0:
                return null;
            case 1:
                return Number();
            default:
                Span<int> bits = [(int)Hash(), (int)Hash(), (int)Hash(), (int)Hash()];
                return new decimal(bits);
        }
    }

    /// <summary>A day, or none.</summary>
    public DateOnly? Day() => Number() is > 0 and var number ? DateOnly.FromDayNumber(number - 1) : null;

    /// <summary>A text, or none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public string? Text()
    {
        var number = Number();
        if (number < 2)
        {
            if (number == 0)
            {
                return null;
            }

            var length = Number();
            texts.Add(Number() == 0 ? Encoding.ASCII.GetString(Take(length)) : Wide(length));
            number = texts.Count + 1;
        }

        return texts[number - 2];
    }

    /// <summary>Whether fields follow; if not, <paramref name="known"/> is the object that was read before, or null.</summary>
    public bool IsNew<T>(out T? known)
        where T : class
    {
        var number = Number();
        known = number < 2 ? null : (T)objects[number - 2];
        return number == 1;
    }

    /// <summary>
    /// Takes down an object whose fields were read, for <see cref="IsNew"/>. Objects are taken down in the order in which their fields
    /// begin, so none may hold another.
    /// </summary>
    public readonly T Keep<T>(T value)
        where T : class
    {
        objects.Add(value);
        return value;
    }

    private string Wide(int length)
    {
        var text = new StringBuilder();
        for (var i = 0; i < length; i++)
        {
            text.Append((char)Unsigned());
        }

        return text.ToString();
    }

    /// <summary>A number of zero or more, of 32 bits.</summary>
    /// <exception cref="InvalidDataException">There is none.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public uint Unsigned()
    {
        uint value = 0;
        for (var (shift, i) = (0, 0); i < rest.Length && shift < 32; shift += 7, i++)
        {
            value |= (rest[i] & 0x7Fu) << shift;
            if (rest[i] < 0x80)
            {
                rest = rest[(i + 1)..];
                return value;
            }
        }

        throw new InvalidDataException("A number does not end.");
    }

    private ReadOnlySpan<byte> Take(int length)
    {
        if ((uint)length > (uint)rest.Length)
        {
            throw new InvalidDataException("The bytes end too soon.");
        }

        var taken = rest[..length];
        rest = rest[length..];
        return taken;
    }
}
