using System.Collections.Immutable;
using System.Globalization;
using CrossCheck.Alignment.Blocking;
using CrossCheck.Alignment.Profiles;
using CrossCheck.Articles;
using CrossCheck.Claims.Context;
using CrossCheck.Language;

namespace CrossCheck.Findings.Reasons;

/// <summary>Puts into words the keys by which claims find each other.</summary>
internal sealed class KeyNames
{
    private readonly ClaimProfile profile;
    private readonly Document document;

    private KeyNames(ClaimProfile profile)
    {
        this.profile = profile;
        document = Document.Parse(profile.Claim.Article);
    }

    /// <summary>The keys of a claim, each once, with whether <paramref name="other"/> has it too.</summary>
    public static ImmutableArray<ClaimKey> Of(ClaimProfile profile, ClaimProfile other)
    {
        var names = new KeyNames(profile);
        var shared = BlockKeys.Of(other).Select(k => k.Hash).ToHashSet();
        return
        [
            .. BlockKeys
                .Of(profile)
                .GroupBy(k => k.Sort == BlockKeySort.Month ? 0 : k.Hash)
                .Select(same => new ClaimKey(names.Of(same.First(), same.Last()), same.Any(k => shared.Contains(k.Hash)))),
        ];
    }

    private string Of(BlockKey first, BlockKey last) =>
        first.Sort == BlockKeySort.Month && first.Source != last.Source ? $"months: {Month(first)} to {Month(last)}" : Of(first);

    private string Of(BlockKey key) =>
        key.Sort switch
        {
            BlockKeySort.Noun => $"noun: {profile.Claim.Subject ?? "people"}",
            BlockKeySort.Event => $"event: {profile.Context.Events.FirstOrDefault(e => WordHash.OfConcept('e', e) == key.Source)}",
            BlockKeySort.People => "people are counted",
            BlockKeySort.Topic => $"about: {WordOf(key.Source)}",
            BlockKeySort.Month => $"month: {Month(key)}",
            BlockKeySort.Magnitude => string.Create(
                CultureInfo.InvariantCulture,
                $"size: {Math.Pow(2, (int)key.Source / 2.0):#,0.##} to {Math.Pow(2, ((int)key.Source + 1) / 2.0):#,0.##}"
            ),
            BlockKeySort.Anchor => "the same person, or thing and time",
            BlockKeySort.Word => $"word: {WordOf(key.Source)}",
            _ => $"value: {profile.Claim.ValueText}",
        };

    private static string Month(BlockKey key) =>
        string.Create(CultureInfo.InvariantCulture, $"{(key.Source - 1) / 12:0000}-{((key.Source - 1) % 12) + 1:00}");

    /// <summary>The word of the claim's own sentence, or else of the whole article, that a hash was made of.</summary>
    private string WordOf(uint hash)
    {
        foreach (var word in profile.Context.Sentence is { } sentence ? sentence.Words : [])
        {
            if (word.Hash == hash)
            {
                return document.Tokens[word.Token].Span.Of(document.Text).ToString();
            }
        }

        var reading = new Reading(document, WordList.English);
        for (var i = 0; i < document.Sentences.Length; i++)
        {
            foreach (var word in SentenceContext.Read(reading, i).Words)
            {
                if (word.Hash == hash)
                {
                    return document.Tokens[word.Token].Span.Of(document.Text).ToString();
                }
            }
        }

        return "a word that the project added";
    }
}
