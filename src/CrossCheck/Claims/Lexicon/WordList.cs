using System.Collections.Frozen;
using System.Globalization;

namespace CrossCheck.Claims.Lexicon;

/// <summary>All word forms of the lexicon, found by one look-up each. Loaded once; safe for any number of threads.</summary>
internal sealed class WordList
{
    private static readonly Lazy<WordList> Loaded = new(Load);

    private readonly FrozenDictionary<string, Lexeme> lexemes;
    private readonly FrozenDictionary<string, Lexeme>.AlternateLookup<ReadOnlySpan<char>> bySpan;

    private WordList(Dictionary<string, Lexeme> lexemes)
    {
        this.lexemes = lexemes.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
        bySpan = this.lexemes.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The English lexicon that ships with the program.</summary>
    public static WordList English => Loaded.Value;

    /// <summary>What is known of <paramref name="form"/>, whatever its case; null where nothing is.</summary>
    public Lexeme? Find(ReadOnlySpan<char> form) => bySpan.TryGetValue(form, out var lexeme) ? lexeme : null;

    private static WordList Load()
    {
        var lexemes = new Dictionary<string, Lexeme>(StringComparer.OrdinalIgnoreCase);

        // File by file: what class its forms are of, and which slot its first column fills.
        Add("cardinals", WordClass.Cardinal, (x, v) => x.Number = Number(v));
        Add("scales", WordClass.Scale, (x, v) => x.Number = Number(v));
        Add("ordinals", WordClass.Ordinal, (x, v) => x.Number = Number(v));
        Add("fractions", WordClass.Fraction, (x, v) => x.Share = Number(v));
        Add("months", WordClass.Month, (x, v) => x.Calendar = (int)Number(v));
        Add("weekdays", WordClass.Weekday, (x, v) => x.Calendar = (int)Number(v));
        Add("seasons", WordClass.Season, (x, v) => x.Calendar = (int)Number(v));
        Add("calendar-units", WordClass.CalendarUnit, (x, v) => x.Unit = v);
        Add("units", WordClass.Unit, (x, v) => x.Unit ??= v);
        Add("currencies", WordClass.Currency, (x, v) => x.Currency = v);
        Add("people", WordClass.Person, (x, v) => x.Concept ??= v);
        Add("things", WordClass.Thing, (x, v) => x.Concept ??= v);
        Add("nationalities", WordClass.Nationality, (x, v) => x.Concept ??= v);
        Add("places", WordClass.Place, (x, v) => x.Concept ??= v);
        Add("events", WordClass.Event, (x, v) => x.Event ??= v);
        Add("quantity-nouns", WordClass.QuantityNoun, (x, v) => x.Implied = v == "-" ? null : v);
        foreach (var (value, forms) in LexiconFile.Read("function-words"))
        {
            foreach (var form in forms)
            {
                Of(form).Classes |= Enum.Parse<WordClass>(value);
            }
        }

        return new WordList(lexemes);

        void Add(string file, WordClass wordClass, Action<Lexeme, string> fill)
        {
            foreach (var (value, forms) in LexiconFile.Read(file))
            {
                foreach (var form in forms)
                {
                    var lexeme = Of(form);
                    lexeme.Classes |= wordClass;
                    fill(lexeme, value);
                }
            }
        }

        Lexeme Of(string form)
        {
            if (!lexemes.TryGetValue(form, out var lexeme))
            {
                lexemes.Add(form, lexeme = new Lexeme(form.ToLowerInvariant()));
            }

            return lexeme;
        }
    }

    private static decimal Number(string value) => decimal.Parse(value, NumberStyles.Number, CultureInfo.InvariantCulture);
}
