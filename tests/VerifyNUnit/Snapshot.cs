using System.Text;
using DiffPlex;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace VerifyNUnit;

/// <summary>One approved text on disk.</summary>
/// <param name="Prefix">Folder and name, up to <c>.verified</c>.</param>
/// <param name="Extension">The extension, without the full stop.</param>
internal sealed record Snapshot(string Prefix, string Extension)
{
    /// <summary>Unchanged lines shown around a change, as in a unified diff.</summary>
    private const int Around = 3;

    /// <summary>The approved text; committed.</summary>
    public string VerifiedPath => $"{Prefix}.verified.{Extension}";

    /// <summary>What the last failing run gave instead; never committed.</summary>
    public string ReceivedPath => $"{Prefix}.received.{Extension}";

    /// <summary>What stands for a text that is empty, since Verify takes an empty verified file for none.</summary>
    private const string EmptyText = "emptyString";

    /// <summary>
    /// Compares line by line, whatever the line ends, and forgives the verified file one line end more, which editors add. On a difference
    /// the received file is written, with a
    /// byte-order mark as Verify does; otherwise a stale one is removed.
    /// </summary>
    /// <returns>What differs and how to accept it; null where nothing does.</returns>
    public async Task<string?> Compare(string target)
    {
        var received = target.Length == 0 ? EmptyText : target.ReplaceLineEndings("\n");
        var isNew = !File.Exists(VerifiedPath);
        var verified = isNew ? "" : (await File.ReadAllTextAsync(VerifiedPath)).ReplaceLineEndings("\n");
        if (!isNew && (verified == received || verified == received + "\n"))
        {
            File.Delete(ReceivedPath);
            return null;
        }

        await File.WriteAllTextAsync(ReceivedPath, received, Encoding.UTF8);
        var name = Path.GetFileName(VerifiedPath);
        return $"""
            {(isNew ? $"There is no snapshot {name} yet." : $"{name} no longer matches.")} To accept what was received, rename
            {ReceivedPath}
            {(isNew ? received : Diff(verified, received))}
            """;
    }

    /// <summary>The changed lines with a few around them, and where they stand in the verified file.</summary>
    private static string Diff(string verified, string received)
    {
        var lines = new InlineDiffBuilder(new Differ()).BuildDiffModel(verified, received, ignoreWhitespace: false).Lines;
        var shown = new bool[lines.Count];
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Type != ChangeType.Unchanged)
            {
                shown.AsSpan(Math.Max(0, i - Around)..Math.Min(lines.Count, i + Around + 1)).Fill(true);
            }
        }

        var text = new StringBuilder("--- verified\n+++ received\n");
        var verifiedLine = 1;
        for (var i = 0; i < lines.Count; i++)
        {
            if (shown[i])
            {
                if (i == 0 || !shown[i - 1])
                {
                    text.Append($"@@ line {verifiedLine} @@\n");
                }

                text.Append(
                        lines[i].Type switch
                        {
                            ChangeType.Inserted => '+',
                            ChangeType.Deleted => '-',
                            _ => ' ',
                        }
                    )
                    .Append(lines[i].Text)
                    .Append('\n');
            }

            verifiedLine += lines[i].Type == ChangeType.Inserted ? 0 : 1;
        }

        return text.ToString();
    }
}
