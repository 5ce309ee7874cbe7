using CrossCheck.Articles;
using CrossCheck.Claims.Dates.Expressions;
using CrossCheck.Language;

namespace CrossCheck.Claims.Dates.Resolution;

/// <summary>What the text has told of time up to the draft being resolved.</summary>
/// <param name="reading">The text.</param>
/// <param name="published">Its day of publication, where known.</param>
/// <param name="isChronicle">Whether dates are carried on through the text rather than counted from publication.</param>
internal sealed class DateContext(Reading reading, DateOnly? published, bool isChronicle)
{
    /// <summary>
    /// In a report only a date within this many tokens of its sentence's beginning sets the time of what follows ("In November 2004, …").
    /// </summary>
    private const int Front = 3;

    private readonly Dictionary<int, int> years = [];
    private int toldFirst;
    private int toldEnd;
    private int narrativeParagraph = -1;
    private int narrativeHeading = -1;
    private DateDraft? draft;
    private Tense? tense;
    private (DateValue Value, int Level)? dated;

    /// <summary>The day of writing: of the post that the draft stands in, or else the day of publication, where known.</summary>
    public DateOnly? Published => Post ?? published;

    /// <summary>The day of the embedded post that the draft stands in; null outside posts.</summary>
    public DateOnly? Post { get; set; }

    /// <summary>Number of the draft's sentence in the text.</summary>
    public int SentenceIndex { get; private set; } = -1;

    /// <summary>Whether dates are carried on through the text.</summary>
    public bool IsChronicle => isChronicle;

    /// <summary>The sentence of the draft.</summary>
    public Sentence Sentence { get; private set; }

    /// <summary>The draft's role.</summary>
    public DateRole Role { get; set; }

    /// <summary>The last date told, whatever its granularity.</summary>
    public DateValue? Last { get; private set; }

    /// <summary>The last quarter told, and the paragraph that told it.</summary>
    public (DateValue Value, int Paragraph)? Quarter { get; private set; }

    /// <summary>The last day on which something happened.</summary>
    public DateValue? LastDay { get; private set; }

    /// <summary>
    /// The last date with its year that this sentence told before the draft, and whether it only described or bounded something ("the 2003
    /// invasion", "since 1978", "fiscal 1990").
    /// </summary>
    public (DateValue Value, bool IsAside)? InSentence { get; private set; }

    /// <summary>
    /// Whether a comma sets <see cref="InSentence"/> apart from the draft, unless it opens the sentence: "Mr. Sim, who came in January
    /// 1988, resigned Oct. 23".
    /// </summary>
    public bool IsSetApart
    {
        get
        {
            if (toldFirst - Sentence.FirstToken <= Front)
            {
                return false;
            }

            // The comma after a full date belongs to it: "on Dec. 3, 1996, and in January".
            var from = InSentence?.Value.Granularity <= Granularity.Days && reading.IsMark(toldEnd, ',') ? toldEnd + 1 : toldEnd;
            return DateSurroundings.IsSetApart(reading, from, draft!.First);
        }
    }

    /// <summary>The last date, of whatever form, that this sentence told before the draft.</summary>
    public DateValue? SentenceDate { get; private set; }

    /// <summary>Whether this sentence told a day before the draft.</summary>
    public bool HasDayInSentence { get; private set; }

    /// <summary>The last date with its year that the text told of its own course.</summary>
    public DateValue? Narrative { get; private set; }

    /// <summary>Whether the draft stands in the paragraph of <see cref="Narrative"/>.</summary>
    public bool IsNarrativeNear => narrativeParagraph == Sentence.Paragraph;

    /// <summary>Whether the draft stands under the heading of <see cref="Narrative"/>.</summary>
    public bool IsNarrativeInSection => narrativeHeading == Section;

    /// <summary>The heading of the draft's section: that of its sentence, or the sentence itself where it is one.</summary>
    private int Section => Sentence.Kind == SentenceKind.Heading ? SentenceIndex : Sentence.Heading;

    /// <summary>The tense of the draft's clause, read when first asked for.</summary>
    public Tense Tense => tense ??= TenseReader.Read(reading, draft!, Sentence, isChronicle);

    /// <summary>Whether the draft lies ahead: by its verb, or by "until" and "by" where no verb tells otherwise.</summary>
    public bool IsAhead => Tense == Tense.Future || (Tense == Tense.None && Role is DateRole.By or DateRole.Until);

    /// <summary>Set by the evaluator when a year was taken from <see cref="Narrative"/>: the date then carries the narrative on.</summary>
    public bool IsCarried { get; set; }

    /// <summary>
    /// The year in which the text last told this day of the year; null where it did not. An article that comes back to "8 August" means the
    /// same one.
    /// </summary>
    public int? ToldYear(int month, int? day) =>
        day is { } number && years.TryGetValue(DayOfYear(month, number), out var year) ? year : null;

    private static int DayOfYear(int month, int day) => (month * 32) + day;

    /// <summary>
    /// The day and minute of the clock time without a zone that stands just before the draft, an opening bracket between; null where none
    /// does.
    /// </summary>
    public (DateOnly Day, int Minute)? Clock { get; private set; }

    /// <summary>Moves on to the next draft.</summary>
    public void Enter(DateDraft next)
    {
        Clock =
            draft is { Expression: ClockTime { Zone: null } clock }
            && draft.End + 1 == next.First
            && reading.IsMark(draft.End, '(')
            && Last is { Granularity: Granularity.Time } told
                ? (told.First, clock.Minutes)
                : null;
        draft = next;
        tense = null;
        IsCarried = false;
        var sentences = reading.Document.Sentences;
        var before = SentenceIndex;
        while (SentenceIndex + 1 < sentences.Length && (SentenceIndex < 0 || sentences[SentenceIndex].EndToken <= next.First))
        {
            SentenceIndex++;
        }

        if (SentenceIndex == before)
        {
            return;
        }

        var heading = Sentence.Heading;
        Sentence = sentences[SentenceIndex];
        InSentence = null;
        SentenceDate = null;
        HasDayInSentence = false;
        if (Sentence.Heading != heading && Sentence.Heading >= 0 && dated is var (value, level))
        {
            // A dated heading rules the sections under it; one of its own level or above ends its rule.
            if (DateSurroundings.Level(reading, sentences[Sentence.Heading]) > level)
            {
                (Narrative, narrativeParagraph, narrativeHeading) = (value, Sentence.Paragraph, Section);
            }
            else
            {
                dated = null;
            }
        }
    }

    /// <summary>Takes note of what the draft came to.</summary>
    public void Note(DateDraft noted, DateValue? value, DateRole role)
    {
        // A caption or a line of furniture stands outside the text's course.
        if (value is null || Sentence.Kind is SentenceKind.Caption or SentenceKind.Furniture)
        {
            return;
        }

        if (noted.Expression is CalendarDate { IsName: true })
        {
            return;
        }

        SentenceDate = value;

        // What "a year earlier" is compared with stays what the text speaks of.
        Last = noted.Expression is ShiftedDate { Unit: DateUnit.Year, By: < 0, Origin: DateOrigin.Text } ? Last : value;
        if (value.Granularity is Granularity.Day or Granularity.Time)
        {
            years[DayOfYear(value.First.Month, value.First.Day)] = value.First.Year;
            HasDayInSentence = true;
            LastDay = role == DateRole.Said && LastDay is not null ? LastDay : value;
        }

        // "the year-earlier quarter" is compared with, not spoken of.
        if (
            value.Granularity == Granularity.Quarter
            && noted.Expression is YearPartDate or DateWithin { Inner: YearPartDate } or ShiftedDate { By: 0 }
            && !(Quarter is var (told, paragraph) && paragraph == Sentence.Paragraph && value.First < told.First)
        )
        {
            Quarter = (value, Sentence.Paragraph);
        }

        if (IsCarried)
        {
            (Narrative, narrativeParagraph, narrativeHeading) = (value, Sentence.Paragraph, Section);
        }

        if (!noted.Expression.IsWritten)
        {
            return;
        }

        var isAttribute = DateSurroundings.IsAttribute(reading, noted);
        var isLookBack = InSentence is var (before, _) && value.First < before.First;
        var isFiscal = noted.Expression is CalendarDate { Month: null } && reading.Says(noted.First, "fiscal");
        InSentence = (value, isAttribute || isFiscal || role == DateRole.Since);
        (toldFirst, toldEnd) = (noted.First, noted.End);
        if (Sentence.Kind == SentenceKind.Heading)
        {
            dated = (value, DateSurroundings.Level(reading, Sentence));
        }

        // A second date that goes back behind the first is background; "until 2008" and "the 2003 invasion" tell of another time than the
        // text's own; a bare year adds nothing to a finer date of that year.
        var isAside = (isAttribute || isLookBack || role is DateRole.Since or DateRole.Until) && Sentence.Kind != SentenceKind.Heading;
        var isFronted = isChronicle || (noted.First - Sentence.FirstToken <= Front && value.First <= published);
        var isKnown =
            value.Granularity == Granularity.Year
            && Narrative is { Granularity: < Granularity.Year } finer
            && finer.First.Year == value.First.Year;
        if (!isAside && !isKnown && isFronted)
        {
            (Narrative, narrativeParagraph, narrativeHeading) = (value, Sentence.Paragraph, Section);
        }
    }
}
