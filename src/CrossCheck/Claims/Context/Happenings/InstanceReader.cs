using System.Collections.Immutable;
using CrossCheck.Articles;
using CrossCheck.Claims.Questions;
using CrossCheck.Language;

namespace CrossCheck.Claims.Context.Happenings;

/// <summary>Finds the happening that each claim of an article belongs to.</summary>
internal sealed class InstanceReader(Reading reading)
{
    private readonly TopicReader topics = new(reading);
    private readonly Dictionary<uint, ImmutableArray<uint>> lastNamed = [];
    private readonly List<(int Token, Instance Instance)> told = [];
    private Instance carried = Instance.None;
    private int next;

    /// <summary>Moves on to a sentence; those between are read too.</summary>
    public void Enter(int sentence)
    {
        for (; next <= sentence; next++)
        {
            carried = told.Count > 0 ? told[^1].Instance : Instance.None;
            told.Clear();
            Read(reading.Document.Sentences[next]);
        }
    }

    /// <summary>The happening of what stands at a token of the sentence entered last.</summary>
    public Instance At(int token) => told.Count == 0 ? carried : told.MinBy(t => (Math.Abs(t.Token - token), t.Token)).Instance;

    private void Read(Sentence sentence)
    {
        for (var at = sentence.FirstToken; at < sentence.EndToken; at++)
        {
            if (reading.Word(at) is not { } word || !TopicReader.NamesHappening(word))
            {
                continue;
            }

            var name = ImmutableArray.CreateBuilder<uint>();
            for (var i = topics.NameOf(sentence, at).First; i < at; i++)
            {
                if (reading.Kind(i) == TokenKind.Word && reading.IsCapitalised(i))
                {
                    name.Add(reading.Word(i) is { } part ? part.StemHash : WordHash.OfStem(reading.Form(i)));
                }
            }

            if (name.Count > 0)
            {
                lastNamed[word.EventHash] = name.ToImmutable();
            }

            told.Add((at, new Instance(word.EventHash, lastNamed.GetValueOrDefault(word.EventHash, []))));
        }
    }
}
