using CrossCheck.Articles;
using CrossCheck.Claims.Context.Nouns;
using CrossCheck.Language;

namespace CrossCheck.Claims.Context.Totals;

/// <summary>Tells totals, parts and additions apart by the words beside the number.</summary>
internal static class ScopeReader
{
    /// <summary>How many words before the number are looked at.</summary>
    private const int Reach = 8;

    /// <summary>
    /// The scope of the number whose mention begins at <paramref name="first"/> and whose noun phrase runs from
    /// <paramref name="afterValue"/> on.
    /// </summary>
    public static Scope Read(Reading reading, Sentence sentence, int first, int afterValue, NounPhrase phrase)
    {
        var scope = phrase.IsPart ? Scope.Part : Scope.None;
        for (var i = Math.Max(sentence.FirstToken, first - Reach); i < first; i++)
        {
            var word = reading.Word(i);
            if (word is null)
            {
                continue;
            }

            scope |= word.Form switch
            {
                "including" or "among" or "includes" or "included" => Scope.Part,
                "total" or "toll" or "totals" or "tally" or "overall" or "altogether" => Scope.Total,
                "number" or "numbers" or "bringing" => Scope.Total,
                "another" or "additional" or "extra" or "further" when first - i <= 2 => Scope.Additional,
                _ => Scope.None,
            };
        }

        for (var i = afterValue; i < Math.Max(phrase.EndToken, afterValue + 2) && i < sentence.EndToken; i++)
        {
            scope |= reading.Word(i)?.Form switch
            {
                "more" or "additional" or "further" or "extra" or "other" or "others" => Scope.Additional,
                _ => Scope.None,
            };
        }

        return scope;
    }
}
