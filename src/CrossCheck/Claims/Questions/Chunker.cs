using CrossCheck.Articles;
using CrossCheck.Language;

namespace CrossCheck.Claims.Questions;

/// <summary>Cuts sentences into chunks. One sentence is held at a time; its memory is used again for the next.</summary>
/// <param name="reading">The text.</param>
internal sealed class Chunker(Reading reading)
{
    private readonly WordRoles roleOf = new(reading);
    private WordRole[] roles = new WordRole[64];
    private Chunk[] chunks = new Chunk[64];
    private int count;
    private int first;

    /// <summary>The chunks of the sentence cut last.</summary>
    public ReadOnlySpan<Chunk> Chunks => chunks.AsSpan(0, count);

    /// <summary>What token <paramref name="token"/> of the sentence cut last does in it.</summary>
    public WordRole RoleOf(int token) => roles[token - first];

    /// <summary>Cuts <paramref name="sentence"/>, whose numbers and dates are <paramref name="mentions"/>.</summary>
    public void Cut(Sentence sentence, ReadOnlySpan<Mention> mentions)
    {
        first = sentence.FirstToken;
        if (roles.Length < sentence.TokenCount)
        {
            roles = new WordRole[2 * sentence.TokenCount];
            chunks = new Chunk[2 * sentence.TokenCount];
        }

        Roles(sentence, mentions);
        count = 0;
        for (var at = first; at < sentence.EndToken; )
        {
            var chunk = Read(at, sentence.EndToken);
            chunks[count++] = chunk;
            at = chunk.End;
        }

        MarkSubordinators();
    }

    /// <summary>"as President Obama prepares", "after a landslide engulfed": a preposition that a clause follows begins it.</summary>
    private void MarkSubordinators()
    {
        for (var i = 0; i + 2 < count; i++)
        {
            if (
                chunks[i].Kind != ChunkKind.Preposition
                || chunks[i + 1].Kind is not (ChunkKind.Noun or ChunkKind.Pronoun)
                || reading.Word(chunks[i].First)?.Form
                    is not ("as" or "after" or "before" or "since" or "until" or "till" or "than" or "like")
            )
            {
                continue;
            }

            var verb = i + 2;
            while (verb + 1 < count && reading.Says(chunks[verb].First, "of") && chunks[verb + 1].Kind == ChunkKind.Noun)
            {
                verb += 2;
            }

            if (
                verb < count
                && chunks[verb].Kind == ChunkKind.Verb
                && !reading.Says(chunks[verb].First, "to")
                && !reading.Form(chunks[verb].First).EndsWith("ing", StringComparison.Ordinal)
            )
            {
                chunks[i] = chunks[i] with { Kind = ChunkKind.Subordinator };
            }
        }
    }

    /// <summary>Index of the chunk that holds <paramref name="token"/>.</summary>
    public int At(int token)
    {
        var (low, high) = (0, count - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = chunks[middle].End <= token ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private void Roles(Sentence sentence, ReadOnlySpan<Mention> mentions)
    {
        var before = WordRole.Mark;
        var next = 0;
        for (var at = first; at < sentence.EndToken; at++)
        {
            while (next < mentions.Length && mentions[next].EndToken <= at)
            {
                next++;
            }

            var mention = next < mentions.Length && mentions[next].FirstToken <= at ? mentions[next] : null;
            before =
                mention is DateMention ? WordRole.Time
                : mention is QuantityMention quantity && !(quantity.HoldsNoun && at == mention.EndToken - 1) ? WordRole.Number
                : mention is not null ? WordRole.Noun
                : roleOf.Of(at, first, before);
            roles[at - first] = before;
        }
    }

    private WordRole Role(int at, int end) => at < end ? roles[at - first] : WordRole.Mark;

    private Chunk Read(int at, int end) =>
        Role(at, end) switch
        {
            WordRole.Time => While(ChunkKind.Time, at, end, WordRole.Time),
            WordRole.Preposition => One(ChunkKind.Preposition, at),
            WordRole.Coordinator => One(ChunkKind.Coordinator, at),
            WordRole.Subordinator => One(ChunkKind.Subordinator, at),
            WordRole.Relative => One(ChunkKind.Relative, at),
            WordRole.Pronoun => One(ChunkKind.Pronoun, at),
            WordRole.Comma => One(ChunkKind.Comma, at),
            WordRole.Mark or WordRole.Possessive or WordRole.Hyphen => One(ChunkKind.Mark, at),
            WordRole.Verb or WordRole.Auxiliary => Verb(at, end),
            WordRole.Adverb when Role(Past(at, end, WordRole.Adverb), end) is WordRole.Verb or WordRole.Auxiliary => Verb(at, end),
            WordRole.Adverb when Role(Past(at, end, WordRole.Adverb), end) is not WordRole.Adjective and not WordRole.Number => One(
                ChunkKind.Other,
                at
            ),
            _ => Noun(at, end),
        };

    private static Chunk One(ChunkKind kind, int at) => new(kind, at, at + 1, at);

    private Chunk While(ChunkKind kind, int at, int end, WordRole role) =>
        Past(at, end, role) is var past ? new Chunk(kind, at, past, past - 1) : default;

    private int Past(int at, int end, WordRole role)
    {
        while (Role(at, end) == role)
        {
            at++;
        }

        return at;
    }

    /// <summary>
    /// Auxiliaries, adverbs and the verb they lead to; what follows it, another auxiliary of an infinitive too, begins a new chunk.
    /// </summary>
    private Chunk Verb(int at, int end)
    {
        var (next, head) = (at, -1);
        for (; next < end; next++)
        {
            var role = Role(next, end);
            if (role == WordRole.Verb)
            {
                if (head >= 0)
                {
                    break;
                }

                head = next;
            }
            else if (role == WordRole.Auxiliary)
            {
                if (head >= 0 || (next > at && reading.Says(next, "to")))
                {
                    break;
                }
            }
            else if (role != WordRole.Adverb || head >= 0)
            {
                break;
            }
        }

        return new Chunk(ChunkKind.Verb, at, next, head >= 0 ? head : next - 1);
    }

    /// <summary>A determiner, what describes, and nouns; a determiner after a noun begins the next one, but for a possessive.</summary>
    private Chunk Noun(int at, int end)
    {
        var (next, head) = (at, -1);
        for (; next < end; next++)
        {
            var role = Role(next, end);
            if (role is WordRole.Noun or WordRole.Name)
            {
                head = next;
            }
            else if (role == WordRole.Possessive)
            {
                // What follows the possessive is the noun.
                if (head < 0)
                {
                    break;
                }
            }
            else if (
                role is WordRole.Determiner or WordRole.Adjective
                    ? head >= 0
                        && Role(next - 1, end) is not (WordRole.Possessive or WordRole.Hyphen)
                        && !(role == WordRole.Adjective && IsDemonym(next - 1))
                : role == WordRole.Number ? head >= 0 && !IsInside(next, end)
                : role == WordRole.Adverb
                    ? (head >= 0 && Role(next - 1, end) != WordRole.Possessive)
                        || Role(next + 1, end) is not (WordRole.Adjective or WordRole.Number)
                : role != WordRole.Hyphen
            )
            {
                break;
            }
        }

        next = Math.Max(next, at + 1);
        return head >= 0
            ? new Chunk(ChunkKind.Noun, at, Math.Max(head + 1, next), head)
            : new Chunk(Role(next - 1, end) == WordRole.Number ? ChunkKind.Noun : ChunkKind.Other, at, next, next - 1);
    }

    /// <summary>"Iraqi" in "Iraqi military bases", which describes as the adjective after it does.</summary>
    private bool IsDemonym(int at) => reading.Is(at, WordClass.Nationality) && !reading.Form(at).EndsWith("s", StringComparison.Ordinal);

    /// <summary>Whether a number after a noun still belongs to the phrase: "an estimated 49 dead", "the 29-year-old gunman".</summary>
    private bool IsInside(int at, int end) => Role(at - 1, end) is WordRole.Hyphen or WordRole.Possessive or WordRole.Number;
}
