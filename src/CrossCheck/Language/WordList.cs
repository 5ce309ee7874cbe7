using System.Collections.Immutable;
using System.Globalization;
using CrossCheck.Articles;
using CrossCheck.Articles.Sentences;
using CrossCheck.Language.Lexicon;

namespace CrossCheck.Language;

/// <summary>All word forms of the lexicon, found by one look-up each. Loaded once; safe for any number of threads.</summary>
internal sealed class WordList
{
    private static readonly Lazy<WordList> Loaded = new(() => new WordList([]));

    /// <summary>The files to which a project may add entries: the concept files, which no code refers to by value.</summary>
    private static readonly ImmutableArray<(string File, WordClass Classes, Action<Lexeme, string> Fill)> Open =
    [
        ("people", WordClass.Person, (x, v) => x.Concept ??= v),
        ("things", WordClass.Thing, (x, v) => x.Concept ??= v),
        ("places", WordClass.Place, (x, v) => x.Concept ??= v),
        ("nationalities", WordClass.Nationality, (x, v) => x.Concept ??= v),
        ("organisations", WordClass.Organisation, (x, v) => x.Concept ??= v),
        ("events", WordClass.Event, (x, v) => x.Event ??= v),
        ("event-verbs", WordClass.Event | WordClass.Verb, (x, v) => x.Event ??= v),
        ("reporting", WordClass.Reporting, (x, v) => x.Lemma ??= v),
    ];

    private readonly WordTable table = new();
    private readonly Dictionary<string, Phrase> phrases = new(StringComparer.Ordinal);

    private WordList(IReadOnlyCollection<LexiconEntry> added)
    {
        // What a project adds comes before the files, so that it has the slot.
        foreach (var (file, classes, fill) in Open)
        {
            Add(added.Where(e => e.List == file).Select(e => new LexiconFile.Entry(e.Value, [.. e.Forms])), classes, fill);
        }

        // File by file: what class its forms are of, and which slot its first column fills. Where files compete for a slot, the first one
        // has it.
        Add("cardinals", WordClass.Cardinal, (x, v) => x.Number = Number(v));
        Add("scales", WordClass.Scale, (x, v) => x.Number = Number(v));
        Add("ordinals", WordClass.Ordinal, (x, v) => x.Number = Number(v));
        Add("fractions", WordClass.Fraction, (x, v) => x.Share = Number(v));
        Add("decades", WordClass.Decade, (x, v) => x.Calendar = (int)Number(v));
        Add("months", WordClass.Month, (x, v) => x.Calendar = (int)Number(v));
        Add("weekdays", WordClass.Weekday, (x, v) => x.Calendar = (int)Number(v));
        Add("seasons", WordClass.Season, (x, v) => x.Calendar = (int)Number(v));
        Add("calendar-units", WordClass.CalendarUnit, (x, v) => x.Unit = v);
        Add("time-pointers", WordClass.Relative, (x, v) => x.Pointer = Enum.Parse<TimePointer>(v));
        Add("parts-of-day", WordClass.PartOfDay, (x, v) => x.DayPart = Enum.Parse<DayPart>(v));
        Add("time-zones", WordClass.None, (x, v) => x.Zone ??= v);
        Add("tenses", WordClass.None, (x, v) => x.Tense = Enum.Parse<Tense>(v));
        Add("holidays", WordClass.Holiday, (x, v) => x.Holiday = Holiday.Parse(v));
        Add("units", WordClass.Unit, (x, v) => x.Measure = MeasureUnit.Parse(v));
        Add("currencies", WordClass.Currency, FillCurrency);
        Add("scale-letters", WordClass.ScaleLetter, (x, v) => x.Number = Number(v));
        Add("vague-scales", WordClass.Vague, (x, v) => x.Number = Number(v));
        Add("vague-counts", WordClass.Vague, FillVague);
        Add("multiples", WordClass.Multiple, (x, v) => x.Number = Number(v));
        Add("superlatives", WordClass.Superlative, (x, v) => x.Number = Number(v));
        Add("hedges", WordClass.Hedge, (x, v) => x.Bound = BoundOf(v));
        Add("hedges-after", WordClass.HedgeAfter, (x, v) => x.Bound = BoundOf(v));
        Add("idioms", WordClass.Idiom, (x, v) => x.Reason = v);
        Add("numbered-names", WordClass.NumberedName, (x, v) => x.Reason ??= v);
        foreach (var (file, classes, fill) in Open)
        {
            Add(file, classes, fill);
        }

        Add("verbs", WordClass.Verb, (x, v) => x.Lemma ??= v);
        Add("force", WordClass.Force, (x, v) => x.Force = Enum.Parse<Force>(v, ignoreCase: true));
        Add("quantity-nouns", WordClass.QuantityNoun, (x, v) => x.Implied = v == "-" ? null : v);
        AddClasses("function-words");
        AddClasses("quantity-words");
        AddClasses("place-words");
        AddClasses("adverbs");
        AddClasses("games");
        AddClasses("weather");
        AddClasses("adjectives");
        foreach (var phrase in phrases.Values)
        {
            table.Add(phrase.First);
        }

        table.Close();
        List<Phrase> shortestFirst = [.. phrases.Values];
        shortestFirst.Sort((x, y) => x.Count != y.Count ? x.Count - y.Count : string.CompareOrdinal(x.Lexeme.Form, y.Lexeme.Form));
        foreach (var phrase in shortestFirst)
        {
            var first = table.LeastStrict(phrase.First);
            phrase.Shorter = first?.Longest;
            for (; first is not null; first = first.Stricter)
            {
                first.Longest = phrase;
                first.Classes |= WordClass.PhraseStart | (phrase.Lexeme.Classes & WordClass.Holiday);
                first.PhraseClasses |= phrase.Lexeme.Classes;
            }
        }
    }

    /// <summary>The English lexicon that ships with the program.</summary>
    public static WordList English => Loaded.Value;

    /// <summary>The names of the lists to which a project may add entries.</summary>
    public static ImmutableArray<string> OpenLists { get; } = [.. Open.Select(list => list.File)];

    /// <summary>The English lexicon with what a project adds to it, which wins where both know a word.</summary>
    /// <param name="added">The entries added.</param>
    /// <exception cref="ArgumentException">
    /// An entry names a list that is not among <see cref="OpenLists"/>, or has a blank form.
    /// </exception>
    public static WordList With(IReadOnlyCollection<LexiconEntry> added)
    {
        foreach (var entry in added)
        {
            if (!OpenLists.Contains(entry.List) || entry.Forms.Any(string.IsNullOrWhiteSpace))
            {
                throw new ArgumentException(
                    $"The lexicon entry {entry.Value} is of no list that takes entries, or has a blank form.",
                    nameof(added)
                );
            }
        }

        return added.Count == 0 ? English : new WordList(added);
    }

    /// <summary>What is known of <paramref name="form"/> in the case it is written in; null where nothing is.</summary>
    public Lexeme? Find(ReadOnlySpan<char> form) => table.Find(form);

    /// <summary>The same for a token of <paramref name="text"/>, whose key is known.</summary>
    public Lexeme? Find(string text, Token token) => table.Find(token.Span.Of(text), token.Key);

    private void Add(string file, WordClass classes, Action<Lexeme, string> fill) => Add(LexiconFile.Read(file), classes, fill);

    private void Add(IEnumerable<LexiconFile.Entry> entries, WordClass classes, Action<Lexeme, string> fill)
    {
        foreach (var (value, forms) in entries)
        {
            foreach (var form in forms)
            {
                var lexeme = Of(form);
                lexeme.Classes |= classes;
                fill(lexeme, value);
            }
        }
    }

    /// <summary>Adds a file whose first column names the class of its forms.</summary>
    private void AddClasses(string file)
    {
        foreach (var (value, forms) in LexiconFile.Read(file))
        {
            var classes = WordClass.Named(value);
            foreach (var form in forms)
            {
                Of(form).Classes |= classes;
            }
        }
    }

    private Lexeme Of(string form)
    {
        if (!IsPhrase(form))
        {
            return table.Add(form);
        }

        if (!phrases.TryGetValue(form, out var phrase))
        {
            phrases.Add(form, phrase = new Phrase(form, new Lexeme(WordTable.Folded(form))));
        }

        return phrase.Lexeme;
    }

    /// <summary>Whether a text would have the form as several tokens; the possessive "'s" is one, though alone it would be two.</summary>
    private static bool IsPhrase(string form)
    {
        foreach (var c in form)
        {
            if (!char.IsLetter(c))
            {
                return form[0] != '\'' && Tokenizer.Tokenize(form).Length > 1;
            }
        }

        return false;
    }

    /// <summary>"USD", or "USD 0.01" for its hundredth part.</summary>
    private static void FillCurrency(Lexeme lexeme, string value)
    {
        var space = value.IndexOf(' ', StringComparison.Ordinal);
        lexeme.Currency = space < 0 ? value : value[..space];
        lexeme.CurrencyFactor = space < 0 ? 1 : Number(value[(space + 1)..]);
    }

    /// <summary>"3 9": the least and the most.</summary>
    private static void FillVague(Lexeme lexeme, string value)
    {
        var space = value.IndexOf(' ', StringComparison.Ordinal);
        lexeme.Vague = (Number(value[..space]), Number(value[(space + 1)..]));
    }

    private static Bound BoundOf(string value) => Enum.Parse<Bound>(value.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);

    private static decimal Number(string value) => decimal.Parse(value, NumberStyles.Number, CultureInfo.InvariantCulture);
}
