using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using CrossCheck.Claims.Questions;

namespace CrossCheck.Claims.Caching;

/// <summary>Writes and reads the questions that claims answer; what a sentence is about once for all its claims.</summary>
internal static class QuestionBytes
{
    private static readonly int ValueRoles = Enum.GetValues<ValueRole>().Length;

    /// <summary>Writes a question.</summary>
    public static void Write(Question question, ByteWriter bytes)
    {
        var (owner, clause) = (question.Owner, question.Clause);
        bytes.Span(owner.Span);
        bytes.Hash(owner.Last);
        bytes.Hash(owner.First);
        bytes.Hash(owner.Noun);
        bytes.Hash(owner.Of);
        bytes.Span(owner.OfSpan);
        bytes.Number((int)clause.Role);
        bytes.Span(clause.Lead);
        bytes.Span(clause.Subject);
        bytes.Hash(clause.SubjectHead);
        bytes.Span(clause.Verb);
        bytes.Number(clause.IsPassive ? 1 : 0);
        bytes.Span(clause.Object);
        bytes.Hash(clause.ObjectHead);
        bytes.Span(clause.Near);
        bytes.Span(clause.Far);
        bytes.Span(clause.Circumstance);
        bytes.Span(question.Counted);
        bytes.Span(question.Possessor);
        bytes.Span(question.Measured);
        bytes.Span(question.Per);
        Write(question.Topic, bytes);
    }

    private static void Write(Topic topic, ByteWriter bytes)
    {
        if (bytes.IsKnown(topic))
        {
            return;
        }

        Write(topic.Happenings, bytes);
        Write(topic.Places, bytes);
    }

    private static void Write(ImmutableArray<Naming> namings, ByteWriter bytes)
    {
        bytes.Number(namings.Length);
        foreach (var naming in namings)
        {
            bytes.Span(naming.Span);
            bytes.Hash(naming.Concept);
            bytes.Number(naming.Times);
            bytes.Number((naming.IsLeading ? 1 : 0) | (naming.IsNamed ? 2 : 0));
        }
    }

    /// <summary>Reads a question of a text of <paramref name="length"/> characters.</summary>
    /// <exception cref="InvalidDataException">It is something else.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static Question Read(ref ByteReader reader, int length) =>
        new()
        {
            Owner = new Owner(reader.Span(length), reader.Hash(), reader.Hash(), reader.Hash(), reader.Hash(), reader.Span(length)),
            Clause = new Clause(
                (ValueRole)reader.Below(ValueRoles),
                reader.Span(length),
                reader.Span(length),
                reader.Hash(),
                reader.Span(length),
                reader.Number() == 1,
                reader.Span(length),
                reader.Hash(),
                reader.Span(length),
                reader.Span(length),
                reader.Span(length)
            ),
            Counted = reader.Span(length),
            Possessor = reader.Span(length),
            Measured = reader.Span(length),
            Per = reader.Span(length),
            Topic = Topic(ref reader, length) ?? throw new InvalidDataException("A topic is missing."),
        };

    private static Topic? Topic(ref ByteReader reader, int length) =>
        reader.IsNew<Topic>(out var known) ? reader.Keep(new Topic(Namings(ref reader, length), Namings(ref reader, length))) : known;

    private static ImmutableArray<Naming> Namings(ref ByteReader reader, int length)
    {
        var namings = new Naming[reader.Count()];
        for (var i = 0; i < namings.Length; i++)
        {
            var (span, concept, times, flags) = (reader.Span(length), reader.Hash(), reader.Number(), reader.Number());
            namings[i] = new Naming(span, concept, times, (flags & 1) != 0, (flags & 2) != 0);
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(namings);
    }
}
