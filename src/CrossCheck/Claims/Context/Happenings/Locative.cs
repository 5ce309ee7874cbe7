using System.Collections.Immutable;
using CrossCheck.Articles;
using CrossCheck.Language;

namespace CrossCheck.Claims.Context.Happenings;

/// <summary>
/// Finds where a sentence says that what a value counts happened: "in Bener Meriah district", "across Asia", "in the province".
/// </summary>
internal static class Locative
{
    /// <summary>The longest place looked for, in words.</summary>
    private const int LongestPlace = 8;

    /// <summary>The words of the place that holds for a value, as hashes; empty where the sentence names none.</summary>
    /// <param name="reading">The text.</param>
    /// <param name="sentence">The sentence of the value.</param>
    /// <param name="first">Index of the value's first token.</param>
    /// <param name="end">Index just past the value and its noun phrase.</param>
    public static ImmutableArray<uint> Of(Reading reading, Sentence sentence, int first, int end)
    {
        // "Ten people were killed and 140 injured in Central Aceh": the next place after the value, be there other values between.
        for (var i = end; i < sentence.EndToken && !reading.IsMark(i, ';'); i++)
        {
            if (reading.Is(i, WordClass.Locative) && Read(reading, i, sentence.EndToken) is { IsEmpty: false } place)
            {
                return place;
            }
        }

        // "In neighbouring Central Aceh district, 10 people were killed".
        for (var i = first - 1; i >= sentence.FirstToken && !reading.IsMark(i, ';'); i--)
        {
            if (reading.Is(i, WordClass.Locative) && Read(reading, i, first) is { IsEmpty: false } place)
            {
                return place;
            }
        }

        return [];
    }

    /// <summary>The place after the preposition at <paramref name="at"/>; empty where it begins something else.</summary>
    public static ImmutableArray<uint> Read(Reading reading, int at, int end)
    {
        var words = ImmutableArray.CreateBuilder<uint>(2);
        var isPlace = false;
        for (var i = at + 1; i < end && i - at <= LongestPlace; i++)
        {
            if (reading.Phrase(i) is { } phrase && phrase.Lexeme.Is(WordClass.Place | WordClass.Organisation))
            {
                words.Add(phrase.Lexeme.ConceptHash);
                isPlace = true;
                i += phrase.Count - 1;
                continue;
            }

            if (reading.Kind(i) != TokenKind.Word)
            {
                if (isPlace || !(reading.IsMark(i, '-') && reading.Touches(i)))
                {
                    break;
                }

                continue;
            }

            var word = reading.Word(i);
            if (word is null)
            {
                if (reading.IsCapitalised(i))
                {
                    words.Add(WordHash.OfStem(reading.Form(i)));
                    isPlace = true;
                }
                else if (isPlace)
                {
                    break;
                }

                continue;
            }

            if (word.Is(WordClass.Place) || word.Is(WordClass.Nationality) && reading.IsCapitalised(i))
            {
                words.Add(word.ConceptHash);
                isPlace = true;
            }
            else if (word.Is(WordClass.PlaceNoun))
            {
                words.Add(word.Concept is null ? WordHash.OfStem(reading.Form(i)) : word.ConceptHash);
                isPlace = true;
            }
            else if (
                word.Is(
                    WordClass.Month
                        | WordClass.Weekday
                        | WordClass.CalendarUnit
                        | WordClass.Cardinal
                        | WordClass.PartOfDay
                        | WordClass.Season
                        | WordClass.Vague
                )
            )
            {
                return [];
            }
            else if (reading.IsCapitalised(i) && (word.Is(WordClass.Adjective) || !ContentWord.IsGrammar(word)))
            {
                words.Add(word.Concept is null ? WordHash.OfStem(reading.Form(i)) : word.ConceptHash);
                isPlace = true;
            }
            else if (!word.Is(WordClass.Determiner | WordClass.Adjective) && (isPlace || ContentWord.IsGrammar(word)))
            {
                break;
            }
        }

        return isPlace ? words.ToImmutable() : [];
    }
}
