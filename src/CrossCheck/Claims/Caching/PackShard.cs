namespace CrossCheck.Claims.Caching;

/// <summary>
/// One of the packs of a cache with what is added to it. Any number of threads may use it. Whatever the disk does, nothing is thrown: what
/// can't be kept is not kept.
/// </summary>
/// <param name="path">The pack's file.</param>
/// <param name="version">The writer's version.</param>
/// <param name="today">Today's day number.</param>
/// <param name="signature">The key that signs the pack; empty for none.</param>
internal sealed class PackShard(string path, Guid version, int today, byte[] signature)
{
    /// <summary>An entry that was not used for so many days is dropped.</summary>
    private const int KeptDays = 30;

    /// <summary>The day of use is brought up to date where it is older than this, so that runs that change nothing write nothing.</summary>
    private const int RefreshedDays = 7;

    private readonly Lock writing = new();
    private readonly HashSet<UInt128> used = [];
    private readonly Dictionary<UInt128, PackEntry> added = [];
    private PackFile? pack = PackFile.Open(path, version, signature);
    private FileStream? temporary;
    private bool isStale;
    private bool isClosed;

    /// <summary>What <paramref name="make"/> makes of the bytes kept under <paramref name="key"/>; null where there are none.</summary>
    public T? Find<T>(UInt128 key, Func<ReadOnlySpan<byte>, T?> make)
        where T : class
    {
        if (pack is not { } open || !open.Entries.TryGetValue(key, out var entry) || open.Read(entry, make) is not { } made)
        {
            return null;
        }

        lock (writing)
        {
            used.Add(key);
            isStale |= entry.Day < today - RefreshedDays;
        }

        return made;
    }

    /// <summary>Keeps <paramref name="bytes"/> under <paramref name="key"/>.</summary>
    public void Add(UInt128 key, ReadOnlySpan<byte> bytes)
    {
        lock (writing)
        {
            if (isClosed)
            {
                return;
            }

            try
            {
                added[key] = PackFile.Append(temporary ??= Create(), bytes, today, signature);
            }
            catch (Exception e) when (IsOfTheDisk(e))
            {
                Abandon();
            }
        }
    }

    /// <summary>
    /// Puts a pack with what was added, and with what was there and is not too old, in the place of the former one, in one step.
    /// </summary>
    public void Save()
    {
        lock (writing)
        {
            if (isClosed || (added.Count == 0 && !isStale))
            {
                Abandon();
                return;
            }

            try
            {
                var file = temporary ??= Create();
                foreach (var (key, entry) in pack?.Entries ?? new Dictionary<UInt128, PackEntry>())
                {
                    var day = used.Contains(key) ? today : entry.Day;
                    if (
                        day >= today - KeptDays
                        && !added.ContainsKey(key)
                        && pack!.Read(entry, bytes => (object)PackFile.Append(file, bytes, day, signature)) is PackEntry kept
                    )
                    {
                        added[key] = kept;
                    }
                }

                PackFile.Finish(file, added, version, signature);
                file.Dispose();
                pack?.Dispose();
                pack = null;
                File.Move(file.Name, path, overwrite: true);
                temporary = null;
                isClosed = true;
            }
            catch (Exception e) when (IsOfTheDisk(e))
            {
                Abandon();
            }
        }
    }

    /// <summary>The last is what .NET makes of a file that would be larger than the disk or a quota allows.</summary>
    private static bool IsOfTheDisk(Exception e) => e is IOException or UnauthorizedAccessException or ArgumentOutOfRangeException;

    private FileStream Create() =>
        new(
            $"{path}.{Path.GetRandomFileName()}{ExtractionCache.TemporaryExtension}",
            FileMode.CreateNew,
            FileAccess.Write,
            FileShare.Delete,
            bufferSize: 1 << 16
        );

    /// <summary>Gives up what is not in place yet.</summary>
    public void Discard()
    {
        lock (writing)
        {
            Abandon();
        }
    }

    private void Abandon()
    {
        isClosed = true;
        pack?.Dispose();
        pack = null;
        if (temporary is { } file)
        {
            temporary = null;
            try
            {
                file.Dispose();
            }
            catch (Exception e) when (IsOfTheDisk(e))
            {
                // A full disk fails the last flush as well.
            }

            try
            {
                File.Delete(file.Name);
            }
            catch (Exception e) when (IsOfTheDisk(e))
            {
                // It is removed as a left-over by a later run.
            }
        }
    }
}
