using CrossCheck.Articles;
using CrossCheck.Language;

namespace CrossCheck.Claims.Context.Totals;

/// <summary>What the words around numbers say of which is part of which.</summary>
/// <param name="reading">The text.</param>
internal sealed class TotalCues(Reading reading)
{
    /// <summary>Whether the sentence begins with the number, or with "Of these," and the number.</summary>
    public bool OpensSentence(TotalItem part)
    {
        var first = reading.Document.Sentences[part.Sentence].FirstToken;
        var before = part.Mention.FirstToken - first;
        return before == 0 || (before <= 3 && reading.Says(first, "of"));
    }

    /// <summary>"these 24 strikes", "a total of 24", "24 in all": the number adds up what was told.</summary>
    public bool SumsUp(TotalItem total)
    {
        var (before, after) = (total.Mention.FirstToken - 1, total.End);
        return reading.Says(before, "these")
            || reading.Says(before, "totalling")
            || reading.Says(before, "totaling")
            || (reading.Says(before, "of") && reading.Says(before - 1, "total"))
            || reading.Says(after, "altogether")
            || (reading.Says(after, "in") && (reading.Says(after + 1, "all") || reading.Says(after + 1, "total")));
    }

    /// <summary>"25 of them", "two of which", "of whom five", "of these, 25".</summary>
    public bool LeansBack(TotalItem part)
    {
        if (reading.Says(part.Mention.EndToken, "of"))
        {
            return IsBackward(part.Mention.EndToken + 1)
                || (reading.Says(part.Mention.EndToken + 1, "the") && reading.Says(part.Mention.EndToken + 2, "total"));
        }

        var before = part.Mention.FirstToken - 1;
        before -= reading.IsMark(before, ',') ? 1 : 0;
        return IsBackward(before) && reading.Says(before - 1, "of");
    }

    private bool IsBackward(int token) =>
        reading.Says(token, "them")
        || reading.Says(token, "whom")
        || reading.Says(token, "which")
        || (
            (reading.Says(token, "these") || reading.Says(token, "those"))
            && !(
                reading.Kind(token + 1) == TokenKind.Word && reading.Is(token + 1, WordClass.Person | WordClass.Thing | WordClass.Adjective)
            )
        );

    /// <summary>"including three children", "among them three children".</summary>
    public bool IsIncluded(TotalItem part)
    {
        var before = part.Mention.FirstToken - 1;
        return reading.Says(before, "including")
            || (reading.Says(before - 1, "among") && (reading.Says(before, "them") || reading.Says(before, "whom")));
    }

    /// <summary>"12 people, seven men": nothing but a mark stands between a total and its first part.</summary>
    public bool Directly(TotalItem total, TotalItem part)
    {
        var between = part.Mention.FirstToken - total.End;
        return between == 1
            && (
                reading.IsMark(total.End, ',')
                || reading.IsMark(total.End, '(')
                || reading.IsMark(total.End, '—')
                || reading.IsMark(total.End, '–')
            );
    }

    /// <summary>
    /// Whether <paramref name="next"/> goes on with the list that <paramref name="last"/> stands in: a comma or "and" right before it, and
    /// no verb or clause between.
    /// </summary>
    public bool Continues(TotalItem last, TotalItem next, int most)
    {
        var before = next.Mention.FirstToken - 1;
        if (
            before - last.End >= most
            || before < last.End
            || !(reading.IsMark(before, ',') || reading.IsMark(before, ';') || reading.Says(before, "and"))
        )
        {
            return false;
        }

        for (var i = last.End; i < before; i++)
        {
            if (
                reading.IsMark(i, ':')
                || reading.IsMark(i, '(')
                || reading.Is(i, WordClass.Auxiliary | WordClass.Modal | WordClass.Verb | WordClass.Reporting | WordClass.Relative)
            )
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"25 of them in Aceh", "15 in Medan".</summary>
    public bool IsInAPlace(TotalItem part) =>
        (reading.Says(part.End, "in") || reading.Says(part.End, "at") || reading.Says(part.End, "near"))
        && reading.IsCapitalised(part.End + 1);
}
