using System.Text;

namespace CrossCheck.Findings.Structured;

/// <summary>Numbers distinct texts in the order in which they come, and keeps each once, as UTF-8 in one run of bytes.</summary>
internal sealed class Names
{
    private byte[] bytes = new byte[1 << 12];
    private int[] ends = new int[1 << 8];
    private int[] slots = new int[1 << 9];

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>A text as UTF-8.</summary>
    public ReadOnlySpan<byte> this[int name] => bytes.AsSpan(StartOf(name)..ends[name]);

    /// <summary>A text.</summary>
    public string Text(int name) => Encoding.UTF8.GetString(this[name]);

    /// <summary>The number of <paramref name="text"/>, which is kept where it is new.</summary>
    public int Add(ReadOnlySpan<byte> text)
    {
        var slot = Slot(text);
        if (slots[slot] != 0)
        {
            return slots[slot] - 1;
        }

        var start = Count == 0 ? 0 : ends[Count - 1];
        while (bytes.Length - start < text.Length)
        {
            Array.Resize(ref bytes, bytes.Length * 2);
        }

        text.CopyTo(bytes.AsSpan(start));
        if (Count == ends.Length)
        {
            Array.Resize(ref ends, ends.Length * 2);
        }

        ends[Count++] = start + text.Length;
        slots[slot] = Count;
        if (Count * 2 > slots.Length)
        {
            Rehash();
        }

        return Count - 1;
    }

    private int StartOf(int name) => name == 0 ? 0 : ends[name - 1];

    private int Slot(ReadOnlySpan<byte> text)
    {
        var hash = new HashCode();
        hash.AddBytes(text);
        var slot = hash.ToHashCode() & (slots.Length - 1);
        while (slots[slot] != 0 && !this[slots[slot] - 1].SequenceEqual(text))
        {
            slot = (slot + 1) & (slots.Length - 1);
        }

        return slot;
    }

    private void Rehash()
    {
        slots = new int[slots.Length * 2];
        for (var name = 0; name < Count; name++)
        {
            slots[Slot(this[name])] = name + 1;
        }
    }
}
