using CrossCheck.Language;

namespace CrossCheck.Claims.Dates.Resolution;

/// <summary>Works out what an expression means in its context; null where the context does not tell.</summary>
internal sealed class DateEvaluator(DateContext context)
{
    private readonly YearFinder years = new(context);

    /// <summary>The value of <paramref name="expression"/>.</summary>
    public DateValue? Evaluate(DateExpression expression)
    {
        return expression switch
        {
            CalendarDate date => Calendar(date),
            EitherDate either => Either(either),
            DecadeDate decade => CalendarStretch.Decade(decade.FirstYear),
            YearPartDate part => YearPart(part),
            WeekdayDate weekday => Weekday(weekday),
            ShiftedDate shifted => Shifted(shifted),
            DistantDate distant => Distant(distant),
            DateAway away => Evaluate(away.From) is { } start ? DateShift.Exactly(start, away.Unit, away.By) : null,
            HolidayDate holiday => Holiday(holiday),
            ClockTime time => Time(time),
            DateWithin within => Within(within),
            DatePart part => Evaluate(part.Whole) is { } whole ? StretchParts.Part(part.Part, whole) : null,
            DateDays days => Evaluate(days.Whole) is { } whole ? StretchParts.Of(days, whole) : null,
            DateInterval interval => Interval(interval),
            _ => null,
        };
    }

    private DateValue? Calendar(CalendarDate date)
    {
        if (date.Month is not { } month)
        {
            return date.Year is { } only ? CalendarStretch.Year(only)
                : date.Day is { } day ? DayOfMonth(day, date.Weekday)
                : null;
        }

        return (date.Year ?? years.Of(date, month)) is { } year ? Build(year, month, date.Day) : null;
    }

    internal static DateValue? Build(int year, int month, int? day) =>
        day is not { } number ? CalendarStretch.Month(year, month)
        : CalendarStretch.IsDay(year, month, number) ? CalendarStretch.Day(new DateOnly(year, month, number))
        : null;

    /// <summary>
    /// "the 13th": of the month spoken of, or of the month of publication; "Friday the 13th": of the nearest month before in which it is a
    /// Friday.
    /// </summary>
    private DateValue? DayOfMonth(int day, DayOfWeek? weekday)
    {
        if ((context.IsChronicle ? context.Last?.First : context.Published) is not { } anchor)
        {
            return null;
        }

        for (var back = 0; back < 12; back++)
        {
            var month = new DateOnly(anchor.Year, anchor.Month, 1).AddMonths(-back);
            var value = Build(month.Year, month.Month, day);
            if (weekday is null || (value is not null && value.First.DayOfWeek == weekday && value.First <= anchor))
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>Of two readings the one within a month of publication, if only one is; the day is told apart by nothing else.</summary>
    private DateValue? Either(EitherDate either)
    {
        var (american, other) = (Calendar(either.MonthFirst), Calendar(either.DayFirst));
        if (context.Published is not { } published || american is null || other is null)
        {
            return null;
        }

        var (near, far) = (Distance(american.First, published), Distance(other.First, published));
        return near <= 31 && far > 31 ? american
            : far <= 31 && near > 31 ? other
            : null;
    }

    private static int Distance(DateOnly a, DateOnly b) => Math.Abs(a.DayNumber - b.DayNumber);

    private DateValue? YearPart(YearPartDate part)
    {
        if (part.Year is { } written)
        {
            return YearPart(part, written);
        }

        if (part is { Which: not Which.Unsaid, Origin: DateOrigin.Text } && context.Last is { } last)
        {
            return Pointed(part, last);
        }

        if (
            part.Which == Which.Unsaid
            && context.InSentence is var (told, _)
            && told.Granularity is Granularity.Year
            && context.IsChronicle
        )
        {
            return YearPart(part, told.First.Year);
        }

        if (context.Published is not { } published || (context.IsChronicle && context.Narrative is not null && part.Which == Which.Unsaid))
        {
            return context.Narrative is { } narrative ? YearPart(part, narrative.First.Year) : null;
        }

        // The latest one over, begun or still to come, by what the words or the verb ask for.
        DateValue? best = null;
        for (var year = published.Year - 2; year <= published.Year + 1; year++)
        {
            var value = YearPart(part, year);
            var isFuture = part.Which == Which.Next || (part.Which == Which.Unsaid && context.Tense == Tense.Future);
            if (isFuture)
            {
                if (part.Which == Which.Next ? value.First > published : value.Last >= published)
                {
                    return value;
                }

                continue;
            }

            var fits = part.Which switch
            {
                Which.Last => value.Last < published,
                Which.This => value.First.Year == published.Year || (value.First <= published && published <= value.Last),
                _ => part.Unit == DateUnit.Season ? value.First <= published : value.Last < published,
            };
            best = fits ? value : best;
        }

        return best;
    }

    /// <summary>"the following spring", "that summer": counted from the date told.</summary>
    private static DateValue Pointed(YearPartDate part, DateValue told)
    {
        var same = YearPart(part, told.First.Year);
        return part.Which switch
        {
            Which.Next when same.First <= told.Last => YearPart(part, told.First.Year + 1),
            Which.Last when same.Last >= told.First => YearPart(part, told.First.Year - 1),
            _ => same,
        };
    }

    private static DateValue YearPart(YearPartDate part, int year) =>
        part.Unit switch
        {
            DateUnit.Quarter => CalendarStretch.Quarter(year, part.Number),
            DateUnit.Half => CalendarStretch.Half(year, part.Number),
            _ => CalendarStretch.Season(year, part.Number),
        };

    private DateValue? Weekday(WeekdayDate weekday)
    {
        if (weekday.Origin == DateOrigin.Text && (context.LastDay?.First ?? context.Published) is { } told)
        {
            var ahead = Ahead(told, weekday.Weekday);
            return CalendarStretch.Day(
                told.AddDays(
                    weekday.Which switch
                    {
                        Which.Next => ahead == 0 ? 7 : ahead,
                        Which.Last => ahead == 0 ? -7 : ahead - 7,
                        _ => ahead > 3 ? ahead - 7 : ahead,
                    }
                )
            );
        }

        if (context.Published is not { } published)
        {
            // Without a day of publication only a day told in full can tell which week is meant.
            return context.IsNarrativeNear && context.LastDay is { } near
                ? CalendarStretch.Day(near.First.AddDays(Ahead(near.First, weekday.Weekday)))
                : null;
        }

        var days = Ahead(published, weekday.Weekday);
        var isFuture = weekday.Which switch
        {
            Which.Last => false,
            Which.Next => true,
            Which.This => context.Tense != Tense.Past,
            _ => context.IsAhead,
        };

        // The day of publication is itself "Tuesday"; "last Tuesday" is a week before it, and nobody calls tomorrow "next Tuesday".
        return CalendarStretch.Day(
            published.AddDays(
                isFuture ? (weekday.Which == Which.Next && days <= 1 ? days + 7 : days)
                : days == 0 && weekday.Which != Which.Last ? 0
                : days - 7
            )
        );
    }

    /// <summary>How many days after <paramref name="day"/> the weekday comes next, 0 to 6.</summary>
    private static int Ahead(DateOnly day, DayOfWeek weekday) => ((int)weekday - (int)day.DayOfWeek + 7) % 7;

    private DateValue? Shifted(ShiftedDate shifted) =>
        DateShift.From(Anchor(shifted), shifted.Unit == DateUnit.Weekend ? shifted with { By = Weekends(shifted.By) } : shifted);

    /// <summary>
    /// "On Friday, two days after the attack": when the attack was, so far back from the date its sentence told before; open where it told
    /// none.
    /// </summary>
    private DateValue? Distant(DistantDate distant) =>
        DateShift.From(context.SentenceDate, new ShiftedDate(distant.Unit, -distant.By, DateOrigin.Text));

    /// <summary>What a shift counts from.</summary>
    private DateValue? Anchor(ShiftedDate shifted)
    {
        var published = context.Published is { } day ? CalendarStretch.Day(day) : null;
        switch (shifted.Origin)
        {
            case DateOrigin.Publication:
                return published;
            case DateOrigin.Text
            or DateOrigin.Either
                when shifted is { Unit: DateUnit.Year, By: -1 }
                    && context.Quarter is var (quarter, paragraph)
                    && paragraph == context.Sentence.Paragraph:
                return quarter;
            case DateOrigin.Text:
                var told =
                    shifted.Unit == DateUnit.Day || (context.Last is { } last && last.Granularity > DateShift.Coarsest(shifted.Unit))
                        ? context.LastDay
                        : context.Last;
                return told ?? published;
            default:
                if (shifted.Unit == DateUnit.Quarter)
                {
                    // The quarter spoken of is the last one over, unless the text told another.
                    return context.Quarter?.Value
                        ?? (
                            published is null || context.Tense == Tense.Future
                                ? published
                                : DateShift.From(published, new ShiftedDate(DateUnit.Quarter, -1, DateOrigin.Publication))
                        );
                }

                if (shifted.Unit == DateUnit.Month && context.Last is { Granularity: Granularity.Month } month)
                {
                    return month;
                }

                return context.IsChronicle || published is null ? context.Last ?? published : published;
        }
    }

    /// <summary>"the weekend" and "this weekend" on a working day are the one before, or by their verb the one ahead.</summary>
    private int Weekends(int by) =>
        by == 0 && context.Tense != Tense.Future && context.Published is { DayOfWeek: not (DayOfWeek.Saturday or DayOfWeek.Sunday) }
            ? -1
            : by;

    private DateValue? Holiday(HolidayDate holiday)
    {
        if (holiday.Year is { } written)
        {
            return In(written);
        }

        if (holiday.Which == Which.Unsaid && context.IsChronicle && (context.InSentence?.Value ?? context.Narrative) is { } anchor)
        {
            // The nearest to what was told last: New Year's Day after late December is the next year's.
            context.IsCarried = true;
            return anchor.Granularity >= Granularity.Year
                ? In(anchor.First.Year)
                : new[] { anchor.First.Year - 1, anchor.First.Year, anchor.First.Year + 1 }
                    .Select(In)
                    .MinBy(x => x is null ? int.MaxValue : Distance(x.First, anchor.Last));
        }

        if (context.Published is not { } published)
        {
            return null;
        }

        return holiday.Which switch
        {
            Which.Last => Latest(published.Year + 1, x => x.First < published),
            Which.Next => In(published.Year) is { } same && same.First > published ? same : In(published.Year + 1),
            Which.This => In(published.Year),
            _ => years.ByTense(published, In) is { } year ? In(year) : null,
        };

        DateValue? In(int year) => holiday.Holiday.In(year) is { } day ? CalendarStretch.Day(day) : null;

        DateValue? Latest(int from, Func<DateValue, bool> fits)
        {
            for (var year = from; year > from - 3; year--)
            {
                if (In(year) is { } value && fits(value))
                {
                    return value;
                }
            }

            return null;
        }
    }

    private DateValue? Time(ClockTime time)
    {
        var day = time.Day is { } written ? Evaluate(written)?.First : context.LastDay?.First ?? context.Published;
        if (day is not { } on)
        {
            return null;
        }

        // "4:30 a.m. local time (11.30 p.m. ET)": one moment on two clocks, so the day is the one on which they are less than a day apart.
        var offset = TimeZones.Minutes(time.Zone, on);
        if (time.Day is null && offset is { } minutes && context.Clock is var (clockDay, clock))
        {
            on = Enumerable
                .Range(-1, 3)
                .Select(clockDay.AddDays)
                .MinBy(x => Math.Abs(((x.DayNumber - clockDay.DayNumber) * 1440) + time.Minutes - minutes - clock));
        }

        return CalendarStretch.Time(on, time.Minutes, TimeZones.Iso(offset)) with
        {
            Offset = offset is { } east ? TimeSpan.FromMinutes(east) : null,
            IsDayAssumed = time.Day is null,
        };
    }

    private DateValue? Within(DateWithin within)
    {
        if (Evaluate(within.Outer) is not { } outer)
        {
            return null;
        }

        if (within.Inner is WeekdayDate weekday)
        {
            return CalendarStretch.Day(outer.First.AddDays(((int)weekday.Weekday + 6) % 7));
        }

        var year = outer.First.Year;
        if (within.Inner is ShiftedDate { Unit: DateUnit.Quarter })
        {
            return context.Quarter is { } told ? CalendarStretch.Quarter(year, (told.Value.First.Month + 2) / 3) : outer;
        }

        return Evaluate(
            within.Inner switch
            {
                CalendarDate date => date with { Year = year },
                YearPartDate part => part with { Year = year },
                HolidayDate holiday => holiday with { Year = year },
                var other => other,
            }
        );
    }

    private DateValue? Interval(DateInterval interval)
    {
        if (Evaluate(interval.From) is not { } from)
        {
            return null;
        }

        // The end leans on the beginning: the first such weekday or month after it.
        var to = interval.To switch
        {
            WeekdayDate weekday => CalendarStretch.Day(from.First.AddDays(Ahead(from.First, weekday.Weekday))),
            CalendarDate { Year: null, Month: { } month } date => Build(
                from.First.Year + (month < from.First.Month ? 1 : 0),
                month,
                date.Day
            ),
            _ => Evaluate(interval.To),
        };
        return to is null ? null : CalendarStretch.Span(from, to);
    }
}
