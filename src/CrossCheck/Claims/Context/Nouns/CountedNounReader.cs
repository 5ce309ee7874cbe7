using CrossCheck.Articles;
using CrossCheck.Language;

namespace CrossCheck.Claims.Context.Nouns;

/// <summary>Reads from the words around a number what it counts or measures.</summary>
internal static class CountedNounReader
{
    /// <summary>How far before the number a noun such as "toll" or "number" may introduce it, in words.</summary>
    private const int Reach = 14;

    /// <summary>A phrase of more words, which phrases of the lexicon can make, is read in memory of its own.</summary>
    private const int LongestPhrase = 16;

    /// <summary>Finds what the number of <paramref name="mention"/> counts.</summary>
    public static CountedNoun Find(Reading reading, Sentence sentence, QuantityMention mention)
    {
        if (mention.Kind == ClaimKind.Money && Rate(reading, mention) is { } rate)
        {
            return rate;
        }

        var phrase = mention.HoldsNoun
            ? new NounPhrase(mention.EndToken, mention.EndToken, -1, null, false)
            : NounPhrase.Read(reading, mention.EndToken, sentence.EndToken);
        if (phrase.HasHead)
        {
            return Of(reading, phrase, phrase);
        }

        if (mention.Kind == ClaimKind.Count && !phrase.IsPart && Victims(reading, phrase) is { } victims)
        {
            return victims;
        }

        return (mention.Kind == ClaimKind.Count ? null : Measured(reading, sentence, mention, phrase))
            ?? Before(reading, sentence, mention, phrase)
            ?? CountedNoun.None(phrase);
    }

    /// <summary>"23 dead", "45 hurt", "14 unaccounted for": people, of whom only what befell them is said.</summary>
    private static CountedNoun? Victims(Reading reading, NounPhrase phrase) =>
        reading.Word(phrase.EndToken) is { } word && EventSorts.Is(word.Event, EventSort.Grave)
            ? CountedNoun.People(phrase) with
            {
                Fate = word.Event,
            }
            : null;

    /// <summary>"$25 per share", "$54 billion a year": the rate is another question than the sum.</summary>
    private static CountedNoun? Rate(Reading reading, QuantityMention mention)
    {
        var at = mention.EndToken;
        at += reading.IsMark(at, '-') ? 1 : 0;
        if (!(reading.Says(at, "per") || reading.Says(at, "a") || reading.Says(at, "an")))
        {
            return null;
        }

        at += reading.IsMark(at + 1, '-') ? 2 : 1;
        var word = reading.Word(at);
        return word is null || !word.Is(WordClass.Thing | WordClass.CalendarUnit | WordClass.Unit)
            ? null
            : new CountedNoun(
                new NounPhrase(at, at + 1, at, word, false),
                at,
                WordHash.OfConcept('r', word.Concept ?? word.Form),
                false,
                false,
                [],
                [],
                "per " + word.Form
            );
    }

    /// <summary>
    /// What a measure, sum or age is of: "a depth of 10 km", "revenue of $54 billion", "$22 billion in revenue", "Kirkpatrick, 61".
    /// </summary>
    private static CountedNoun? Measured(Reading reading, Sentence sentence, QuantityMention mention, NounPhrase phrase)
    {
        var before = mention.FirstToken - 1;
        while (before > sentence.FirstToken && reading.Is(before, WordClass.Adverb | WordClass.Determiner | WordClass.Hedge))
        {
            before--;
        }

        if (reading.Says(before, "of") && before - 1 >= sentence.FirstToken && reading.Kind(before - 1) == TokenKind.Word)
        {
            return Of(reading, phrase, new NounPhrase(before - 1, before, before - 1, reading.Word(before - 1), false));
        }

        if (reading.Says(mention.EndToken, "in"))
        {
            var counted = NounPhrase.Read(reading, mention.EndToken + 1, sentence.EndToken);
            if (counted is { HasHead: true, HeadWord: not null })
            {
                return Of(reading, phrase, counted);
            }
        }

        return
            mention.Quantity.Dimension == "age"
            && reading.IsMark(before, ',')
            && before - 1 >= sentence.FirstToken
            && reading.IsCapitalised(before - 1)
            ? Of(reading, phrase, new NounPhrase(before - 1, before, before - 1, reading.Word(before - 1), false)) with
            {
                CountsPeople = true,
            }
            : null;
    }

    /// <summary>"The number of soldiers rose to 3,100", "the death toll stood at 40", "troop levels to 4,400".</summary>
    private static CountedNoun? Before(Reading reading, Sentence sentence, QuantityMention mention, NounPhrase phrase)
    {
        for (var i = mention.FirstToken - 1; i >= sentence.FirstToken && mention.FirstToken - i <= Reach; i--)
        {
            if (reading.IsMark(i, ';') || reading.IsMark(i, ':'))
            {
                return null;
            }

            if (reading.Word(i) is not { } word || !word.Is(WordClass.QuantityNoun))
            {
                continue;
            }

            if (reading.Says(i + 1, "of") && i + 1 < mention.FirstToken)
            {
                var counted = NounPhrase.Read(reading, i + 1, mention.FirstToken);
                if (counted.HasHead)
                {
                    return Of(reading, phrase, counted);
                }

                if (Victims(reading, counted with { EndToken = i + 2 }) is { } victims)
                {
                    return victims with { Phrase = phrase };
                }
            }

            if (i + 1 < mention.FirstToken && Victims(reading, phrase with { EndToken = i + 1 }) is { } befallen)
            {
                // "the total dead", "the number injured rose to 40"
                return befallen with { Phrase = phrase };
            }

            if (word.Implied is { } implied)
            {
                return new CountedNoun(
                    phrase,
                    i,
                    WordHash.OfConcept('c', implied),
                    implied is "person" or "soldier",
                    implied is "person",
                    [],
                    [],
                    reading.Form(i).ToString()
                );
            }

            if (i > sentence.FirstToken && reading.Is(i - 1, WordClass.Person | WordClass.Thing))
            {
                return Of(reading, phrase, new NounPhrase(i - 1, i, i - 1, reading.Word(i - 1), false));
            }

            return CountedNoun.None(phrase, i);
        }

        return null;
    }

    private static CountedNoun Of(Reading reading, NounPhrase phrase, NounPhrase counted)
    {
        // One more than the modifiers, for the nationality that is itself the noun.
        var most = Math.Max(counted.EndToken - counted.FirstToken, 0) + 1;
        Span<uint> hashes = stackalloc uint[2 * LongestPhrase];
        hashes = most <= LongestPhrase ? hashes : new uint[2 * most];
        var (described, split) = (0, 0);
        var modifiers = hashes[..(hashes.Length / 2)];
        var populations = hashes[(hashes.Length / 2)..];
        for (var i = counted.FirstToken; i < counted.EndToken; i++)
        {
            if (i != counted.Head && reading.Kind(i) == TokenKind.Word && HashOf(reading.Word(i), reading.Form(i)) is var hash and not 0)
            {
                if (reading.Is(i, WordClass.Nationality | WordClass.Place))
                {
                    populations[split++] = hash;
                }
                else
                {
                    modifiers[described++] = hash;
                }
            }
        }

        var head = counted.HeadWord;
        var text = reading.SpanOf(counted.FirstToken, counted.EndToken).Of(reading.Text).ToString();
        if (head is { Form: "others" })
        {
            return CountedNoun.People(phrase, counted.Head, text);
        }

        var people = head?.Is(WordClass.Person | WordClass.Nationality) ?? false;
        var headHash = HashOf(head, reading.Form(counted.Head));
        if (head is not null && head.Is(WordClass.Nationality) && !head.Is(WordClass.Person | WordClass.Thing))
        {
            // "2,000 Iraqis": people, of whom the nationality says which.
            populations[split++] = headHash;
            headHash = WordHash.OfConcept('c', "person");
        }

        if (head is not null && VictimNouns.Is(head))
        {
            // "11 deaths", "55 wounded", "600 lives": people, and the word itself says what happened to them.
            return CountedNoun.People(phrase, counted.Head, text) with
            {
                Modifiers = [.. modifiers[..described]],
                Populations = [.. populations[..split]],
                Fate = VictimNouns.FateOf(head),
            };
        }

        var general =
            people
            && (
                head!.Is(WordClass.Nationality) || head.Concept is "person" or "resident" or "victim" or "population" or "casualty" or "man"
            );

        return new CountedNoun(
            phrase,
            counted.Head,
            headHash,
            people,
            general,
            [.. modifiers[..described]],
            [.. populations[..split]],
            text
        );
    }

    private static uint HashOf(Lexeme? word, ReadOnlySpan<char> form) =>
        word?.Concept is not null ? word.ConceptHash
        : word is null ? WordHash.OfStem(form)
        : ContentWord.IsGrammar(word) ? 0
        : word.StemHash;
}
