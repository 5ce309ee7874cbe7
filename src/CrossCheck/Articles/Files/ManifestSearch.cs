namespace CrossCheck.Articles.Files;

/// <summary>Looks for the manifests that speak of files.</summary>
internal static class ManifestSearch
{
    /// <summary>
    /// What the manifests say of each file, by its full path. A manifest speaks of the files at and below its folder; the nearest one wins.
    /// </summary>
    /// <param name="files">The files.</param>
    /// <param name="followsLinks">Whether a manifest may be a link that leads out of its folder.</param>
    /// <exception cref="InputException">A manifest is wrong or can't be read.</exception>
    public static Dictionary<string, ManifestEntry> Of(IReadOnlyList<FoundFile> files, bool followsLinks)
    {
        var entries = new Dictionary<string, ManifestEntry>(StringComparer.Ordinal);
        foreach (
            var folder in files
                .SelectMany(file => file.ManifestFolders)
                .Distinct(StringComparer.Ordinal)
                .OrderBy(folder => folder.Length)
                .ThenBy(folder => folder, StringComparer.Ordinal)
        )
        {
            var path = Path.Combine(folder, Manifest.FileName);
            if (!File.Exists(path))
            {
                continue;
            }

            var shown = Folders.Shown(path, folder);
            if (!followsLinks && !Links.LeadsInto(folder, path))
            {
                throw new InputException(
                    $"{shown} is a link that leads out of its folder; put the file itself there, or follow links with --follow-links."
                );
            }

            foreach (var (file, entry) in Manifest.Read(shown, ManifestText(path, shown), Folders.FilesBelow(folder)))
            {
                entries[Path.GetFullPath(Path.Combine(folder, file))] = entry;
            }
        }

        return entries;
    }

    private static string ManifestText(string path, string shown)
    {
        try
        {
            return TextDecoder.Decode(SideFile.Bytes(path)) switch
            {
                { Text: { } text } => text,
                { Reason: { } reason } when reason.StartsWith("is empty", StringComparison.Ordinal) => "",
                var (_, reason) => throw new InputException($"{shown} {reason}."),
            };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"{shown} could not be read ({e.Message.TrimEnd('.')}); check that it may be read.", e);
        }
    }
}
