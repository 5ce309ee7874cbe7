namespace CrossCheck.Claims.Lexicon;

/// <summary>
/// A hash table from word forms to lexemes that is looked up with a span in any case. Open addressing with linear probing, at most half full, so that
/// a look-up is one pass over the word and, as a rule, one probe; it takes a third of the time of a frozen dictionary and none of that one's building.
/// </summary>
internal sealed class WordTable
{
    private Slot[] slots = new Slot[1 << 15];
    private int count;

    /// <summary>The lexeme for <paramref name="form"/> as it is written; null where there is none.</summary>
    public Lexeme? Find(ReadOnlySpan<char> form)
    {
        if (form.IsEmpty)
        {
            return null;
        }

        ref readonly var slot = ref slots[IndexOf(form, Hash(form))];
        if (slot.Capitalised is null && slot.Upper is null)
        {
            return slot.Any;
        }

        return LetterCases.Of(form) switch
        {
            LetterCase.Any => slot.Any,
            LetterCase.Capitalised => slot.Capitalised ?? slot.Any,
            _ => slot.Upper ?? slot.Capitalised ?? slot.Any,
        };
    }

    /// <summary>The lexeme of <paramref name="form"/> for just the case that it is written in, made where there is none yet.</summary>
    public Lexeme Add(ReadOnlySpan<char> form)
    {
        ref var slot = ref SlotFor(form);
        switch (LetterCases.Of(form))
        {
            case LetterCase.Any:
                return slot.Any ??= new Lexeme(slot.Form);
            case LetterCase.Capitalised:
                return slot.Capitalised ??= new Lexeme(slot.Form);
            default:
                return slot.Upper ??= new Lexeme(slot.Form);
        }
    }

    /// <summary>Has <paramref name="visit"/> see every lexeme of <paramref name="form"/>, whatever its case; one for any case is made where there is none.</summary>
    public void ForEachCase(ReadOnlySpan<char> form, Action<Lexeme> visit)
    {
        ref var slot = ref SlotFor(form);
        slot.Any ??= new Lexeme(slot.Form);
        visit(slot.Any);
        if (slot.Capitalised is not null)
        {
            visit(slot.Capitalised);
        }

        if (slot.Upper is not null)
        {
            visit(slot.Upper);
        }
    }

    /// <summary>Gives each capitalised form what its word is in any case: "March" is a month and, first in its sentence, maybe a march. Forms in capitals stay alone.</summary>
    public void Close()
    {
        foreach (ref readonly var slot in slots.AsSpan())
        {
            if (slot is { Capitalised: { } capitalised, Any: { } any })
            {
                capitalised.Absorb(any);
            }
        }
    }

    /// <summary>Whether <paramref name="form"/> is the word <paramref name="folded"/> in any case.</summary>
    public static bool IsForm(ReadOnlySpan<char> form, string folded)
    {
        if (form.Length != folded.Length)
        {
            return false;
        }

        for (var i = 0; i < form.Length; i++)
        {
            if (Fold(form[i]) != folded[i])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The form in lower case with straight apostrophes, under which it is kept.</summary>
    public static string Folded(ReadOnlySpan<char> form)
    {
        Span<char> folded = form.Length <= 64 ? stackalloc char[form.Length] : new char[form.Length];
        for (var i = 0; i < form.Length; i++)
        {
            folded[i] = Fold(form[i]);
        }

        return folded.ToString();
    }

    private static char Fold(char c)
    {
        if (c < 128)
        {
            return char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : c;
        }

        return c == '’' ? '\'' : char.ToLowerInvariant(c);
    }

    /// <summary>FNV-1a over the folded characters, its high bits mixed into the low ones that choose the slot.</summary>
    private static uint Hash(ReadOnlySpan<char> form)
    {
        var hash = 2166136261u;
        foreach (var c in form)
        {
            hash = (hash ^ Fold(c)) * 16777619u;
        }

        return hash ^ (hash >> 15);
    }

    /// <summary>Where the form stands, or the empty slot where it would.</summary>
    private int IndexOf(ReadOnlySpan<char> form, uint hash)
    {
        var mask = slots.Length - 1;
        var index = (int)hash & mask;
        while (slots[index].Form is { } held && (slots[index].Hash != hash || !IsForm(form, held)))
        {
            index = (index + 1) & mask;
        }

        return index;
    }

    private ref Slot SlotFor(ReadOnlySpan<char> form)
    {
        var hash = Hash(form);
        var index = IndexOf(form, hash);
        if (slots[index].Form is null)
        {
            if (++count > slots.Length / 2)
            {
                Grow();
                index = IndexOf(form, hash);
            }

            slots[index].Form = Folded(form);
            slots[index].Hash = hash;
        }

        return ref slots[index];
    }

    private void Grow()
    {
        var old = slots;
        slots = new Slot[old.Length * 2];
        foreach (ref readonly var slot in old.AsSpan())
        {
            if (slot.Form is not null)
            {
                slots[IndexOf(slot.Form, slot.Hash)] = slot;
            }
        }
    }

    private struct Slot
    {
        public string Form;
        public uint Hash;
        public Lexeme? Any;
        public Lexeme? Capitalised;
        public Lexeme? Upper;
    }
}
