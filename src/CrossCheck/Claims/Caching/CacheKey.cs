using System.Security.Cryptography;

namespace CrossCheck.Claims.Caching;

/// <summary>
/// The key with which a user signs what is kept beside articles: random, in the user's own folder of this machine. A cache that came with
/// the articles, or that somebody else
/// changed, is not signed with it, and is as if it were not there.
/// </summary>
internal static class CacheKey
{
    private const int Length = 32;

    /// <summary>The last and longest pause, in milliseconds, for a key that is being written; each is twice the one before.</summary>
    private const int LongestWait = 64;

    /// <summary>Where the key lies in the folder that the user's programs keep their data in.</summary>
    private const string FileName = "crosscheck/cache.key";

    /// <summary>The key of whoever runs the program, made where there is none; null where it can neither be read nor kept.</summary>
    public static byte[]? OfUser()
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return home.Length == 0 ? null : In(Path.Combine(home, FileName));
    }

    /// <summary>The key in <paramref name="file"/>, made where there is none; null where it can neither be read nor kept.</summary>
    internal static byte[]? In(string file)
    {
        try
        {
            if (!File.Exists(file))
            {
                Make(file);
            }

            return Read(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>The key of a file that another process may be writing still; null where it is none.</summary>
    private static byte[]? Read(string file)
    {
        for (var wait = 1; wait <= LongestWait; wait *= 2)
        {
            try
            {
                if (Articles.Files.SideFile.Bytes(file) is { Length: >= Length } key)
                {
                    return key.Length == Length ? key : null;
                }
            }
            catch (IOException)
            {
                // Its writer has it to itself.
            }

            Thread.Sleep(wait);
        }

        return null;
    }

    /// <summary>Of two processes that make the key at once the first wins, and both read that one.</summary>
    private static void Make(string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            Share = FileShare.None,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        FileStream stream;
        try
        {
            stream = new FileStream(file, options);
        }
        catch (IOException) when (File.Exists(file))
        {
            // Made meanwhile by another process.
            return;
        }

        using (stream)
        {
            try
            {
                stream.Write(RandomNumberGenerator.GetBytes(Length));
                stream.Flush();
            }
            catch (IOException)
            {
                File.Delete(file);
                throw;
            }
        }
    }
}
