using System.Collections.Immutable;
using CrossCheck.Articles;
using CrossCheck.Claims.Questions;
using CrossCheck.Language;

namespace CrossCheck.Claims.Context.Happenings;

/// <summary>Finds the happening that each claim of an article belongs to.</summary>
/// <param name="reading">The text.</param>
/// <param name="dates">Its dates, in text order.</param>
internal sealed class InstanceReader(Reading reading, ImmutableArray<DateMention> dates)
{
    private readonly TopicReader topics = new(reading);
    private readonly Dictionary<uint, Happening> known = [];
    private readonly List<(int Token, Happening Happening)> told = [];
    private readonly Dictionary<int, DateMention> dated = [];
    private Happening carried = Happening.None;
    private int next;
    private int nextDate;

    /// <summary>Moves on to a sentence; those between are read too.</summary>
    public void Enter(int sentence)
    {
        for (; next <= sentence; next++)
        {
            carried = told.Count > 0 ? told[^1].Happening : Happening.None;
            told.Clear();
            Read(reading.Document.Sentences[next]);
        }
    }

    /// <summary>The happening of what stands at a token of the sentence entered last.</summary>
    public Happening At(int token) => told.Count == 0 ? carried : told.MinBy(t => (Math.Abs(t.Token - token), t.Token)).Happening;

    private void Read(Sentence sentence)
    {
        for (var at = sentence.FirstToken; at < sentence.EndToken; at++)
        {
            if (reading.Word(at) is not { } word || !TopicReader.NamesHappening(word))
            {
                continue;
            }

            if (told.Count == 0)
            {
                ReadDates(sentence);
            }

            var first = topics.NameOf(sentence, at).First;
            var said = new Happening(
                new Instance(word.EventHash, NameFrom(first, at)),
                reading.Is(at + 1, WordClass.Locative) ? Locative.Read(reading, at + 1, sentence.EndToken) : [],
                dated.GetValueOrDefault(at)
            );
            var happening = IsAnother(sentence, first) ? said : known.GetValueOrDefault(word.EventHash, said).After(said);
            known[word.EventHash] = happening;
            told.Add((at, happening));
        }
    }

    private ImmutableArray<uint> NameFrom(int first, int at)
    {
        var name = ImmutableArray.CreateBuilder<uint>();
        for (var i = first; i < at; i++)
        {
            if (reading.Kind(i) == TokenKind.Word && reading.IsCapitalised(i))
            {
                name.Add(reading.StemHash(i));
            }
        }

        return name.ToImmutable();
    }

    /// <summary>Whether the phrase from <paramref name="first"/> on tells of one not told of before: "another attack".</summary>
    private bool IsAnother(Sentence sentence, int first)
    {
        var before = first - 1;
        while (before >= sentence.FirstToken && reading.Is(before, WordClass.Adjective) && !reading.Is(before, WordClass.Determiner))
        {
            before--;
        }

        return before >= sentence.FirstToken
            && (reading.Says(before, "a") || reading.Says(before, "an") || reading.Says(before, "another"));
    }

    /// <summary>Finds which words of a sentence are dated, and by which date; of several the first.</summary>
    private void ReadDates(Sentence sentence)
    {
        dated.Clear();
        for (; nextDate < dates.Length && dates[nextDate].FirstToken < sentence.EndToken; nextDate++)
        {
            var date = dates[nextDate];
            if (date.FirstToken >= sentence.FirstToken && date.TellsWhen)
            {
                dated.TryAdd(DateAttachment.Governor(reading, sentence, date.FirstToken, date.EndToken), date);
            }
        }
    }
}
