using System.Collections.Immutable;
using System.Globalization;
using CrossCheck.Articles;
using CrossCheck.Claims.Context.Happenings;
using CrossCheck.Claims.Context.Nouns;
using CrossCheck.Claims.Context.Speakers;
using CrossCheck.Claims.Context.Totals;
using CrossCheck.Claims.Questions;
using CrossCheck.Language;

namespace CrossCheck.Claims.Context;

/// <summary>
/// Builds the claims of one article: reads of each placed mention when it holds, who says it, how firmly, and what it answers.
/// </summary>
/// <param name="reading">The article.</param>
/// <param name="article">The article's number in its run.</param>
/// <param name="mentions">Its mentions, in text order.</param>
/// <param name="dates">Those of them that are dates.</param>
internal sealed class ClaimBuilder(Reading reading, int article, ImmutableArray<Mention> mentions, ImmutableArray<DateMention> dates)
{
    private readonly TimeLine timeLine = new(reading, dates);
    private readonly QuestionReader questions = new(reading);
    private readonly InstanceReader instances = new(reading, dates);

    /// <summary>
    /// The claims of <paramref name="placed"/>, in the same order; <paramref name="totals"/> are the totals among them, with their parts.
    /// </summary>
    public ImmutableArray<Claim> Build(ImmutableArray<PlacedMention> placed, ImmutableArray<Partition> totals)
    {
        var claims = ImmutableArray.CreateBuilder<Claim>(placed.Length);
        var hasParts = new bool[placed.Length];
        var partOf = new int?[placed.Length];
        foreach (var total in totals)
        {
            hasParts[total.Total] = true;
            foreach (var part in total.Parts)
            {
                partOf[part] = TokenOf(placed[total.Total]);
            }
        }

        var next = 0;
        for (var i = 0; i < placed.Length; i++)
        {
            if (i == 0 || placed[i].Sentence != placed[i - 1].Sentence)
            {
                Enter(placed[i].Sentence.Sentence, ref next);
                instances.Enter(placed[i].Sentence.Index);
            }

            claims.Add(Claim(placed[i], hasParts[i], partOf[i]));
        }

        return claims.MoveToImmutable();
    }

    /// <summary>Moves on to a sentence, whose mentions stand at <paramref name="next"/> or after it.</summary>
    private void Enter(Sentence sentence, ref int next)
    {
        timeLine.Enter(sentence);
        while (mentions[next].FirstToken < sentence.FirstToken)
        {
            next++;
        }

        var first = next;
        while (next < mentions.Length && mentions[next].FirstToken < sentence.EndToken)
        {
            next++;
        }

        questions.Enter(sentence, mentions.AsSpan(first, next - first));
    }

    /// <summary>The token by which a claim is told from others of its article: its figure, or what a date dates.</summary>
    private static int TokenOf(PlacedMention placed) =>
        placed.Mention is QuantityMention quantity ? quantity.FigureToken
        : placed.Governing >= 0 ? placed.Governing
        : placed.Mention.FirstToken;

    private Claim Claim(PlacedMention placed, bool hasParts, int? partOf)
    {
        var (mention, context, noun, end, events) = (placed.Mention, placed.Sentence, placed.Noun, placed.EndToken, placed.Events);
        var sentence = context.Sentence;
        var quantity = mention as QuantityMention;
        var own = mention as DateMention;
        var time = own is { Date: not null } ? own : timeLine.Nearest(sentence, mention.FirstToken, end);
        var happening = instances.At(mention.FirstToken);
        var carried = time is null ? happening.Date ?? timeLine.Carried : null;
        var where = Locative.Of(reading, sentence, mention.FirstToken, end);
        var scope = quantity is null ? Scope.None : ScopeReader.Read(reading, sentence, mention.FirstToken, mention.EndToken, noun.Phrase);
        return new Claim
        {
            Id = Claims.Claim.Unnumbered,
            Mention = placed.Index,
            Article = reading.Document.Article,
            Kind = mention.Kind,
            Value = own is not null ? own.Date ?? (Value)new OpenDate() : WithUnit(quantity!, noun),
            ValueSpan = mention.Span,
            // A value that runs over the cut of an endless sentence takes the sentence with it.
            SentenceSpan = TextSpan.FromBounds(
                Math.Min(sentence.Span.Start, mention.Span.Start),
                Math.Max(sentence.Span.End, mention.Span.End)
            ),
            Subject = noun.Text,
            Event = events.IsEmpty ? null : events[0],
            Participants = context.Names,
            Time = (time ?? carried) is { Date: { } date } holds
                ? holds.Role == DateRole.Since
                    ? date.Iso + "/.."
                    : date.Iso
                : null,
            AsOf =
                (scope & Scope.Total) != 0 && reading.Document.Article.Published is { } published
                    ? published.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
                    : null,
            Attribution = context.Speaker,
            Force = Utterance.ForceOf(reading, sentence, mention.FirstToken, end),
            Role = own?.Role,
            Context = new ClaimContext
            {
                Sentence = context,
                Before = placed.Before,
                ArticleNumber = article,
                Token = TokenOf(placed),
                HasParts = hasParts,
                PartOf = partOf,
                Head = noun.HeadHash,
                CountsPeople = noun.CountsPeople,
                IsGeneral = noun.IsGeneral,
                Modifiers = noun.Modifiers.IsDefault ? [] : noun.Modifiers,
                Populations = noun.Populations.IsDefault ? [] : noun.Populations,
                Events = events,
                Where = where.IsEmpty ? happening.Place : where,
                Name = NameBefore(context, mention.FirstToken),
                Scope = scope,
                IsCumulative =
                    time?.Role is DateRole.By or DateRole.Since or DateRole.Until || (scope & Scope.Total) != 0 || events.Contains("rise"),
                IsRevision = mention.Kind == ClaimKind.Count && IsRevision(sentence, mention.FirstToken),
                IsQuotation =
                    mention.Kind is ClaimKind.Money or ClaimKind.Percent
                    && EventSorts.Is(events.IsEmpty ? null : events[0], EventSort.Quotation)
                    && SpeaksOfMarket(sentence),
                First = time?.Date?.First,
                Last = time?.Date?.Last,
                CarriedFirst = carried?.Date?.First,
                CarriedLast = carried?.Date?.Last,
                Question = questions.Read(mention),
                Instance = happening.Instance,
                Position = reading.Tokens.Length == 0 ? 0 : (double)mention.FirstToken / reading.Tokens.Length,
            },
        };
    }

    /// <summary>Whether nothing but words like "and then later" stands between a number and the one before it.</summary>
    private bool IsRevision(Sentence sentence, int first)
    {
        var isLater = false;
        for (var i = first - 1; i >= sentence.FirstToken; i--)
        {
            if (reading.Says(i, "later") || reading.Says(i, "eventually") || reading.Says(i, "subsequently"))
            {
                isLater = true;
            }
            else if (isLater && (reading.Is(i, WordClass.Cardinal) || reading.Kind(i) == TokenKind.Number))
            {
                return true;
            }
            else if (!reading.Says(i, "then") && !reading.Is(i, WordClass.Conjunction) && !reading.IsMark(i, ','))
            {
                return false;
            }
        }

        return false;
    }

    private bool SpeaksOfMarket(Sentence sentence)
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (reading.Is(i, WordClass.Market) || (reading.Phrase(i) is { } phrase && phrase.Lexeme.Is(WordClass.Market)))
            {
                return true;
            }
        }

        return false;
    }

    private static uint NameBefore(SentenceContext sentence, int token)
    {
        var name = 0u;
        foreach (var word in sentence.Words)
        {
            if (word.Token >= token)
            {
                break;
            }

            name = (word.Kind & (ContentKind.Name | ContentKind.Place)) != 0 ? word.Hash : name;
        }

        return name;
    }

    /// <summary>A count's unit is the noun counted, in the singular.</summary>
    private Quantity WithUnit(QuantityMention mention, CountedNoun noun)
    {
        if (mention.Kind != ClaimKind.Count || mention.Quantity.Unit.Length > 0 || noun.Head < 0 || noun.HeadHash == 0)
        {
            return mention.Quantity;
        }

        return mention.Quantity with
        {
            Unit = reading.Word(noun.Head)?.Concept ?? reading.Form(noun.Head).ToString().ToLowerInvariant(),
        };
    }
}
