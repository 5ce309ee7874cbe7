using CrossCheck.Articles;

namespace CrossCheck.Claims.Questions;

/// <summary>How a value stands in its clause.</summary>
internal enum ValueRole : byte
{
    /// <summary>No verb governs it: a caption, a list.</summary>
    Alone,

    /// <summary>"<u>14 people</u> were killed".</summary>
    Subject,

    /// <summary>"the quake killed <u>22 people</u>".</summary>
    Object,

    /// <summary>"the toll was <u>14</u>", "the quake measured <u>6.1</u>".</summary>
    Predicate,

    /// <summary>After a preposition: "in <u>54 games</u>", "on <u>Monday</u>".</summary>
    Complement,

    /// <summary>Inside a phrase about something else: "a <u>$13.9 billion</u> acquisition".</summary>
    Modifier,
}

/// <summary>The clause that states a value: who did what to whom, where. Parts that it lacks are empty.</summary>
/// <param name="Role">How the value stands in it.</param>
/// <param name="Lead">The preposition right before the value ("in", "for").</param>
/// <param name="Subject">Who or what does or suffers it, with an "of" phrase; of "he" the person named last.</param>
/// <param name="SubjectHead">The subject's noun or last name, as a hash; zero where there is none.</param>
/// <param name="Verb">The verb with its auxiliaries.</param>
/// <param name="IsPassive">Whether the subject suffers it.</param>
/// <param name="Object">To whom or what it is done.</param>
/// <param name="ObjectHead">The object's noun or last name, as a hash; zero where there is none.</param>
/// <param name="Near">
/// The phrase with a preposition that follows first; where the value stands in a noun phrase, the first after that.
/// </param>
/// <param name="Far">The one that follows it.</param>
/// <param name="Circumstance">The clause with "when" or "after" that follows.</param>
internal readonly record struct Clause(
    ValueRole Role,
    TextSpan Lead,
    TextSpan Subject,
    uint SubjectHead,
    TextSpan Verb,
    bool IsPassive,
    TextSpan Object,
    uint ObjectHead,
    TextSpan Near,
    TextSpan Far,
    TextSpan Circumstance
);
