using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using CrossCheck.Articles;
using CrossCheck.Articles.Files;
using CrossCheck.Findings;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace CrossCheck.Reports.Review;

/// <summary>
/// The review file, <c>crosscheck.review.json</c>: a JSON array that begins with its format and holds one decision a line, ordered by
/// fingerprint.
/// Each line brings its own comma along, so that any set of whole lines merged by git, with <c>merge=union</c> too, is a review file again.
/// </summary>
public static class ReviewFile
{
    /// <summary>What the file is called, beside the articles.</summary>
    public const string Name = "crosscheck.review.json";

    private const string Format = "crosscheck review";
    private const int Version = 1;

    /// <summary>How long a decision waits for another process that is writing one.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>
    /// The decisions in the file at <paramref name="path"/>, ordered by fingerprint; none where there is no file. Of two on one finding, as
    /// a merge may leave them, the later holds.
    /// </summary>
    /// <exception cref="InputException">
    /// The file can't be read, or is damaged; the message names it, the line where there is one, and what is wrong.
    /// </exception>
    public static ImmutableArray<Decision> Read(string path)
    {
        try
        {
            using var reader = new StreamReader(SideFile.Open(path));
            return Parse(reader, path);
        }
        catch (Exception absent) when (absent is FileNotFoundException or DirectoryNotFoundException)
        {
            return [];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException(
                $"{path}: the decisions could not be read ({e.Message.ReplaceLineEndings(" ").TrimEnd('.')}); mend or remove it.",
                e
            );
        }
    }

    /// <summary>
    /// Adds <paramref name="decision"/> to the file, in place of an earlier one on the same finding, which its history keeps. Written whole
    /// or not at all; a second process that decides at the same time waits.
    /// </summary>
    /// <exception cref="InputException">The file can't be read or is damaged; it stays as it is.</exception>
    /// <exception cref="IOException">The file can't be written, or another process held it for seconds.</exception>
    /// <exception cref="UnauthorizedAccessException">The file or its folder may not be written.</exception>
    public static void Add(string path, Decision decision)
    {
        using var alone = Lock(path);
        try
        {
            var kept = Read(path);
            var added = kept.FirstOrDefault(d => d.Fingerprint == decision.Fingerprint) is { } before ? decision.After(before) : decision;
            var decisions = kept.Where(d => d.Fingerprint != decision.Fingerprint).Append(added);
            AtomicFile.Write(path, output => Write(decisions, output));
        }
        finally
        {
            alone.ReleaseMutex();
        }
    }

    /// <summary>
    /// Writes <paramref name="decisions"/> as a review file. The same decisions give the same characters, in whatever order they come.
    /// </summary>
    public static void Write(IEnumerable<Decision> decisions, TextWriter output)
    {
        output.Write($"[{{\"format\":\"{Format}\",\"version\":{Version}}}\n");
        foreach (var decision in decisions.OrderBy(d => d.Fingerprint, StringComparer.Ordinal))
        {
            output.Write(',');
            using (var json = new JsonTextWriter(output) { CloseOutput = false })
            {
                DecisionJson.Write(json, decision);
            }

            output.Write('\n');
        }

        output.Write("]\n");
    }

    /// <summary>Reads a review file's contents; <paramref name="path"/> is for messages.</summary>
    internal static ImmutableArray<Decision> Parse(TextReader input, string path)
    {
        using var json = new JsonTextReader(input) { DateParseHandling = DateParseHandling.None };
        try
        {
            if (
                JToken.ReadFrom(json, new JsonLoadSettings { CommentHandling = CommentHandling.Ignore })
                    is not JArray { First: JObject header } entries
                || header["format"] is not JValue { Value: Format }
            )
            {
                throw DecisionJson.Damaged(path, 1, $"it does not begin with {{\"format\":\"{Format}\"}}");
            }

            if (header["version"] is not JValue { Value: 1L })
            {
                throw DecisionJson.Damaged(path, 1, $"this program reads version {Version}");
            }

            while (json.Read())
            {
                // Only comments may follow the list; anything else throws.
            }

            return
            [
                .. entries
                    .Skip(1)
                    .Select(e => DecisionJson.Read(e, path))
                    .GroupBy(d => d.Fingerprint)
                    .Select(same => same.OrderBy(d => d.At).Aggregate((earlier, later) => later.After(earlier)))
                    .OrderBy(d => d.Fingerprint, StringComparer.Ordinal),
            ];
        }
        catch (JsonReaderException damage)
        {
            throw DecisionJson.Damaged(
                path,
                Math.Max(1, damage.LineNumber),
                "this is no JSON; a merge may have left its marks, or the file was cut off"
            );
        }
    }

    /// <summary>Holds the file against this user's other processes; one that was killed lets go by that.</summary>
    private static Mutex Lock(string path)
    {
        var name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Path.GetFullPath(path))).AsSpan(0, 16));
        var mutex = new Mutex(
            "crosscheck-review-" + name,
            new NamedWaitHandleOptions { CurrentUserOnly = true, CurrentSessionOnly = false }
        );
        try
        {
            if (mutex.WaitOne(Patience))
            {
                return mutex;
            }
        }
        catch (AbandonedMutexException)
        {
            // Its holder was killed; the file is whole, as writing it is one step.
            return mutex;
        }

        mutex.Dispose();
        throw new IOException($"{path} is held by another process.");
    }
}
