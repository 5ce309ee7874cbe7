using CrossCheck.Articles;

namespace CrossCheck.Claims.Questions;

/// <summary>Finds what each claim of an article answers.</summary>
/// <param name="reading">The text.</param>
internal sealed class QuestionReader(Reading reading)
{
    private readonly Chunker chunker = new(reading);
    private OwnerReader? owners;

    /// <summary>Moves on to a sentence whose numbers and dates are <paramref name="mentions"/>.</summary>
    public void Enter(Sentence sentence, ReadOnlySpan<Mention> mentions) => chunker.Cut(sentence, mentions);

    /// <summary>What the claim of <paramref name="mention"/>, which stands in the sentence entered last, answers.</summary>
    public Question Read(Mention mention) =>
        mention is QuantityMention { Quantity.Dimension: "age" } age ? new Question { Owner = Owners.OfAge(age) } : Question.Empty;

    private OwnerReader Owners => owners ??= new OwnerReader(reading, chunker, new People(reading));
}
