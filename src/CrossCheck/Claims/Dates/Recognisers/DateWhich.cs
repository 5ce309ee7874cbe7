using CrossCheck.Language;

namespace CrossCheck.Claims.Dates.Recognisers;

/// <summary>
/// The word before a month, weekday, season or holiday that tells which one: "last May", "this past Friday", "next spring", "the following
/// Monday".
/// </summary>
internal static class DateWhich
{
    /// <summary>Which one, where the words for it begin, and from where it is counted.</summary>
    public static Which Before(Reading reading, int at, int floor, out int first, out DateOrigin origin)
    {
        origin = DateOrigin.Publication;
        first = at;
        if (at - 1 < floor || !reading.RunsOn(at - 1, at + 1))
        {
            return Which.Unsaid;
        }

        switch (reading.Pointer(at - 1))
        {
            case TimePointer.Last when !reading.Says(at - 1, "recent") && !reading.Says(at - 1, "latest"):
                first = at - 2 >= floor && reading.Says(at - 2, "this") ? at - 2 : at - 1;
                return Which.Last;
            case TimePointer.This when !reading.Says(at - 1, "current"):
                first = at - 1;
                return Which.This;
            case TimePointer.Next:
                first = at - 1;
                return Which.Next;
            case TimePointer.Following:
                first = at - 1;
                origin = DateOrigin.Text;
                return Which.Next;
            case TimePointer.Previous:
                first = at - 1;
                origin = DateOrigin.Text;
                return Which.Last;
            case TimePointer.That or TimePointer.Same:
                first = at - 1;
                origin = DateOrigin.Text;
                return Which.This;
            default:
                return Which.Unsaid;
        }
    }
}
