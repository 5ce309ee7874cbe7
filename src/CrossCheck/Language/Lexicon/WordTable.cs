using System.Runtime.CompilerServices;
using CrossCheck.Articles.Sentences;

namespace CrossCheck.Language.Lexicon;

/// <summary>
/// A hash table from word forms to lexemes that is looked up with a span in any case. Open addressing with linear probing, at most half
/// full, so that
/// a look-up is one pass over the word and, as a rule, one probe. With the lexicon's 20,000 forms it is built in a quarter of a frozen
/// dictionary's time
/// and looked up in two thirds of it. The inner loops are compiled optimised at once, because the lexicon is loaded before any of them has
/// run often.
/// </summary>
internal sealed class WordTable
{
    private Slot[] slots = new Slot[1 << 16];
    private int count;

    /// <summary>The lexeme for <paramref name="form"/> as it is written; null where there is none.</summary>
    public Lexeme? Find(ReadOnlySpan<char> form) => Find(form, WordKey.Of(form));

    /// <summary>
    /// The lexeme for <paramref name="form"/>, whose <see cref="WordKey"/> is <paramref name="key"/>, as it is written; null where there is
    /// none.
    /// </summary>
    public Lexeme? Find(ReadOnlySpan<char> form, uint key)
    {
        var first = slots[IndexOf(form, Spread(key))].First;
        if (first is null or { Case: LetterCase.Any, Stricter: null })
        {
            return first;
        }

        // The cases of a form are in order: the last that the writing fulfils is the one.
        var written = LetterCases.Of(form);
        Lexeme? found = null;
        for (var lexeme = first; lexeme is not null && lexeme.Case <= written; lexeme = lexeme.Stricter)
        {
            found = lexeme;
        }

        return found;
    }

    /// <summary>The lexeme of <paramref name="form"/> for just the case that it is written in, made where there is none yet.</summary>
    public Lexeme Add(string form)
    {
        var hash = Spread(WordKey.Of(form));
        var index = IndexOf(form, hash);
        if (slots[index].First is null && ++count > slots.Length / 2)
        {
            Grow();
            index = IndexOf(form, hash);
        }

        ref var slot = ref slots[index];
        slot.Hash = hash;
        var letterCase = LetterCases.Of(form);
        Lexeme? before = null;
        var at = slot.First;
        while (at is not null && at.Case < letterCase)
        {
            before = at;
            at = at.Stricter;
        }

        if (at is not null && at.Case == letterCase)
        {
            return at;
        }

        var added = new Lexeme(Folded(form), letterCase) { Stricter = at };
        if (before is null)
        {
            slot.First = added;
        }
        else
        {
            before.Stricter = added;
        }

        return added;
    }

    /// <summary>
    /// The lexeme for the least strict case that <paramref name="form"/> has one for, the stricter ones following it; null where it has
    /// none.
    /// </summary>
    public Lexeme? LeastStrict(ReadOnlySpan<char> form) => slots[IndexOf(form, Spread(WordKey.Of(form)))].First;

    /// <summary>
    /// Gives each capitalised form what its word is in any case: "March" is a month and, first in its sentence, maybe a march.
    /// A form in capitals stays alone ("US", "WHO"), unless nothing is known of it but that it begins a phrase.
    /// </summary>
    public void Close()
    {
        foreach (ref readonly var slot in slots.AsSpan())
        {
            for (var lexeme = slot.First; lexeme?.Stricter is { } stricter; lexeme = stricter)
            {
                if (stricter.Case == LetterCase.Capitalised || stricter.Classes == WordClass.None)
                {
                    stricter.Absorb(lexeme);
                }
            }
        }
    }

    /// <summary>Whether <paramref name="form"/> is the word <paramref name="folded"/> in any case.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static bool IsForm(ReadOnlySpan<char> form, string folded)
    {
        if (form.Length != folded.Length)
        {
            return false;
        }

        for (var i = 0; i < form.Length; i++)
        {
            if (form[i] != folded[i] && Fold(form[i]) != folded[i])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The form in lower case with straight apostrophes, under which it is kept.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static string Folded(string form)
    {
        foreach (var c in form)
        {
            if (Fold(c) != c)
            {
                return string.Create(
                    form.Length,
                    form,
                    (folded, original) =>
                    {
                        for (var i = 0; i < folded.Length; i++)
                        {
                            folded[i] = Fold(original[i]);
                        }
                    }
                );
            }
        }

        return form;
    }

    /// <summary>The character in lower case, an apostrophe straight.</summary>
    public static char Fold(char c)
    {
        if (c < 128)
        {
            return char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : c;
        }

        return c == '’' ? '\'' : char.ToLowerInvariant(c);
    }

    /// <summary>The key with its high bits mixed into the low ones that choose the slot.</summary>
    private static uint Spread(uint key) => key ^ (key >> 15);

    /// <summary>Where the form stands, or the empty slot where it would.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int IndexOf(ReadOnlySpan<char> form, uint hash)
    {
        var mask = slots.Length - 1;
        var index = (int)hash & mask;
        while (slots[index].First is { } held && (slots[index].Hash != hash || !IsForm(form, held.Form)))
        {
            index = (index + 1) & mask;
        }

        return index;
    }

    private void Grow()
    {
        var old = slots;
        slots = new Slot[old.Length * 2];
        foreach (ref readonly var slot in old.AsSpan())
        {
            if (slot.First is not null)
            {
                slots[IndexOf(slot.First.Form, slot.Hash)] = slot;
            }
        }
    }

    private struct Slot
    {
        /// <summary>The hash of the form, so that a probe rarely looks at another form's letters.</summary>
        public uint Hash;

        /// <summary>The lexeme of the form for its least strict case.</summary>
        public Lexeme? First;
    }
}
