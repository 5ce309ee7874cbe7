using CrossCheck.Articles;
using CrossCheck.Language;

namespace CrossCheck.Claims.Context.Happenings;

/// <summary>Finds for each claim the time that holds: a date of its own sentence, or the last one that an earlier sentence set.</summary>
/// <param name="reading">The text.</param>
/// <param name="dates">The text's dates, in text order.</param>
internal sealed class TimeLine(Reading reading, IReadOnlyList<DateMention> dates)
{
    /// <summary>How much further away a date seems beyond a comma or the like: a clause has its own time.</summary>
    private const int ClausePenalty = 6;

    private int next;

    /// <summary>The date that earlier sentences of the paragraph set; null where none did.</summary>
    public DateMention? Carried { get; private set; }

    /// <summary>Moves on to a sentence: dates before it become what is carried.</summary>
    public void Enter(Sentence sentence)
    {
        while (next < dates.Count && dates[next].FirstToken < sentence.FirstToken)
        {
            Carried = dates[next].TellsWhen ? dates[next] : Carried;

            next++;
        }
    }

    /// <summary>
    /// The date of the sentence that is nearest to the tokens from <paramref name="first"/> to <paramref name="end"/>; null where the
    /// sentence has none.
    /// </summary>
    public DateMention? Nearest(Sentence sentence, int first, int end)
    {
        DateMention? nearest = null;
        var least = int.MaxValue;
        for (var i = next; i < dates.Count && dates[i].FirstToken < sentence.EndToken; i++)
        {
            var date = dates[i];
            if (date.Date is null || date.Reason is not null)
            {
                continue;
            }

            if (date.FirstToken >= end && BeginsClause(end, date.FirstToken))
            {
                // "40 were injured in the quakes, which rekindled memories of one in 2002": the clause's date is not the number's.
                continue;
            }

            var distance =
                date.EndToken <= first ? Distance(date.EndToken, first)
                : date.FirstToken >= end ? Distance(end, date.FirstToken)
                : 0;
            distance += date.Role == DateRole.Said ? 2 * ClausePenalty : 0;
            if (distance < least)
            {
                (nearest, least) = (date, distance);
            }
        }

        return nearest;
    }

    /// <summary>Whether a subordinate clause begins between the two tokens.</summary>
    private bool BeginsClause(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (
                reading.IsMark(i, ';')
                || (
                    reading.Word(i) is { } word
                    && !SaysWhichHappening(i)
                    && word.Form
                        is "which"
                            or "who"
                            or "that"
                            or "where"
                            or "when"
                            or "while"
                            or "after"
                            or "before"
                            or "although"
                            or "though"
                            or "whose"
                )
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"46 people died in fires that swept the north in October": the clause says in which, so its date is the number's.</summary>
    private bool SaysWhichHappening(int at) => reading.Says(at, "that") && reading.Is(at - 1, WordClass.Event);

    private int Distance(int from, int to)
    {
        var distance = 0;
        for (var i = from; i < to; i++)
        {
            distance += reading.IsMark(i, ',') || reading.IsMark(i, ';') ? ClausePenalty : 1;
        }

        return distance;
    }
}
