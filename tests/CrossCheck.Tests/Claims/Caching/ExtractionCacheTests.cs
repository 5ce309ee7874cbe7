using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using CrossCheck.Articles;
using CrossCheck.Claims;
using CrossCheck.Claims.Caching;
using CrossCheck.Language;
using CrossCheck.Reports;
using CrossCheck.Tests.Cli;
using NUnit.Framework;

namespace CrossCheck.Tests.Claims.Caching;

/// <summary>The cache gives back what was put in, or nothing.</summary>
public sealed class ExtractionCacheTests
{
    private static readonly ImmutableArray<Article> Seeds = new ArticleReader()
        .Read([Path.Combine(CommandLine.Repository, "seeds")])
        .Articles;

    private string folder = "";

    [SetUp]
    public void MakeFolder() => folder = Directory.CreateTempSubdirectory("cache").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(folder, recursive: true);

    [Test]
    public void Every_field_of_an_extraction_comes_back()
    {
        foreach (
            var (article, number) in Seeds
                .Append(Seeds[0] with { Text = "Some \ud800 7 men, 1.50 km and $2.5 million at 5pm on 3 May 2019 \udc00.\0" })
                .Select((a, i) => (a, i))
        )
        {
            var extraction = ClaimExtractor.Extract(Document.Parse(article), number);
            var bytes = new ByteWriter();
            ExtractionWriter.Write(extraction, bytes);
            Assert.That(Difference(ExtractionReader.Read(bytes.Written, article, number), extraction, "extraction"), Is.Null);
        }
    }

    [Test]
    public void The_comparison_would_tell_a_difference()
    {
        var extraction = ClaimExtractor.Extract(Document.Parse(Seeds[0]), 0);
        var changed = extraction with
        {
            Claims = extraction.Claims.SetItem(
                3,
                extraction.Claims[3] with
                {
                    Context = extraction.Claims[3].Context with { Position = 0.123 },
                }
            ),
        };
        Assert.That(Difference(changed, extraction, "extraction"), Is.EqualTo("extraction.Claims[3].Context.Position"));
    }

    [Test]
    public void A_report_with_a_cache_is_the_same_bytes_as_without()
    {
        var without = Render(null);
        Assert.That(Render(Open()), Is.EqualTo(without), "filling it");
        var cache = Open();
        Assert.That(Render(cache), Is.EqualTo(without), "using it");
        Assert.That(cache.Found, Is.EqualTo(Seeds.Length));
    }

    [Test]
    public void Only_what_changed_is_extracted_anew()
    {
        Fill(Seeds);
        Assert.Multiple(() =>
        {
            Assert.That(Fill(Seeds.SetItem(0, Seeds[0] with { Text = Seeds[0].Text + " " })), Is.EqualTo(Seeds.Length - 1), "the text");
            Assert.That(
                Fill(Seeds.SetItem(0, Seeds[0] with { Published = new DateOnly(2001, 1, 1) })),
                Is.EqualTo(Seeds.Length - 1),
                "the day of publication"
            );
            Assert.That(
                Fill(Seeds.SetItem(0, Seeds[0] with { Id = "another", Path = "another.txt", Source = "Another", Title = "Another" })),
                Is.EqualTo(Seeds.Length),
                "what extraction does not read"
            );
            Assert.That(Fill(Seeds, new LexiconEntry("things", "drone", ["quadcopter"])), Is.Zero, "the words that the project adds");
            Assert.That(Fill(Seeds), Is.EqualTo(Seeds.Length), "what was kept stays");
        });
    }

    [Test]
    public void A_damaged_pack_is_as_good_as_none([Range(1, 25)] int seed)
    {
        Fill(Seeds);
        var without = Render(null);
        var random = new Random(seed);
        foreach (var path in Directory.GetFiles(folder, "*.pack"))
        {
            var bytes = File.ReadAllBytes(path);
            switch (random.Next(3))
            {
                case 0:
                    bytes = bytes[..random.Next(bytes.Length)];
                    break;
                case 1:
                    bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
                    break;
                default:
                    random.NextBytes(bytes.AsSpan(random.Next(bytes.Length)));
                    break;
            }

            File.WriteAllBytes(path, bytes);
        }

        Assert.That(Render(Open()), Is.EqualTo(without));
        Assert.That(Fill(Seeds), Is.EqualTo(Seeds.Length), "the damage is mended");
    }

    [Test]
    public void What_was_altered_and_checks_all_the_same_is_refused_or_read_and_breaks_nothing([Range(1, 25)] int seed)
    {
        Fill(Seeds);
        var random = new Random(seed);
        var version = typeof(ExtractionCache).Module.ModuleVersionId;
        foreach (var path in Directory.GetFiles(folder, "*.pack"))
        {
            var altered = new Dictionary<UInt128, PackEntry>();
            using var written = new MemoryStream();
            using (var pack = PackFile.Open(path, version, [])!)
            {
                foreach (var (key, entry) in pack.Entries)
                {
                    var bytes = pack.Read(entry, read => read.ToArray())!;
                    for (var changes = random.Next(1, 6); changes > 0; changes--)
                    {
                        bytes[random.Next(bytes.Length)] = random.Next(3) == 0 ? (byte)0xFF : (byte)random.Next(256);
                    }

                    altered[key] = PackFile.Append(written, bytes, entry.Day, []);
                }
            }

            PackFile.Finish(written, altered, version, []);
            File.WriteAllBytes(path, written.ToArray());
        }

        try
        {
            Assert.That(Render(Open()), Is.Not.Empty);
        }
        catch (InputException e)
        {
            Assert.That(e.Message, Does.Contain("remove the cache"));
        }
    }

    [Test]
    public void Beside_the_articles_only_what_the_same_user_wrote_is_used()
    {
        byte[] mine = [1, 2, 3],
            another = [4, 5, 6];
        Assert.That(Beside(mine), Is.Zero, "filling it");
        Assert.That(Beside(mine), Is.EqualTo(Seeds.Length), "using it");
        Assert.That(Beside(another), Is.Zero, "who brings one along is not believed");
        Assert.That(Beside(mine), Is.Zero, "nor whoever wrote over it");
        Assert.That(ExtractionCache.OpenBeside(folder, null), Is.Null, "without a key there is none");

        int Beside(byte[] key)
        {
            var cache = ExtractionCache.OpenBeside(folder, key)!;
            new CrossChecker { Cache = cache }.Extract(Seeds);
            return cache.Found;
        }
    }

    [Test, Platform(Exclude = "Win")]
    public void A_cache_beside_the_articles_that_is_a_link_out_of_them_is_not_used()
    {
        var elsewhere = Directory.CreateDirectory(Path.Combine(folder, "elsewhere")).FullName;
        var articles = Directory.CreateDirectory(Path.Combine(folder, "articles")).FullName;
        Directory.CreateSymbolicLink(Path.Combine(articles, ".crosscheck"), elsewhere);
        Assert.That(ExtractionCache.OpenBeside(articles, [1]), Is.Null);
        Assert.That(Directory.GetFileSystemEntries(elsewhere), Is.Empty);
    }

    [Test]
    public void The_key_is_made_once_and_can_be_read_by_its_user_alone()
    {
        var file = Path.Combine(folder, "home", "crosscheck", "cache.key");
        var keys = new byte[8][];
        Parallel.For(0, keys.Length, i => keys[i] = CacheKey.In(file)!);
        Assert.That(keys, Has.All.EqualTo(File.ReadAllBytes(file)).And.All.Length.EqualTo(32));
        Assert.That(Directory.GetFiles(Path.GetDirectoryName(file)!), Has.Length.EqualTo(1));
        if (!OperatingSystem.IsWindows())
        {
            Assert.That(File.GetUnixFileMode(file), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));
        }

        Assert.That(CacheKey.In(Path.Combine(file, "no folder")), Is.Null);
    }

    [Test]
    public void Two_runs_at_once_leave_a_whole_cache()
    {
        Parallel.For(0, 8, i => Fill(Seeds.RemoveAt(i % Seeds.Length)));
        Assert.That(Directory.GetFiles(folder).Select(Path.GetExtension), Has.None.EqualTo(ExtractionCache.TemporaryExtension));
        Assert.That(Fill(Seeds), Is.GreaterThan(0));
        Assert.That(Fill(Seeds), Is.EqualTo(Seeds.Length));
    }

    [Test]
    public void A_folder_that_can_not_be_made_is_no_error()
    {
        var file = Path.Combine(folder, "file");
        File.WriteAllText(file, "in the way");
        var checker = new CrossChecker { Cache = ExtractionCache.Open(Path.Combine(file, "cache")) };
        Assert.That(checker.Extract(Seeds).Claims, Is.Not.Empty);
        Assert.That(File.ReadAllText(file), Is.EqualTo("in the way"));
    }

    [TestCase(".crosscheck/cache", ".crosscheck/.gitignore")]
    [TestCase("elsewhere", "elsewhere/.gitignore")]
    public void It_keeps_itself_out_of_repositories(string cache, string ignore)
    {
        ExtractionCache.Open(Path.Combine(folder, cache));
        Assert.That(File.ReadAllText(Path.Combine(folder, ignore)), Is.EqualTo("*\n"));
    }

    [Test]
    public void The_program_keeps_one_where_it_is_told_to_or_where_it_pays()
    {
        var few = Directory.CreateDirectory(Path.Combine(folder, "few")).FullName;
        File.WriteAllText(Path.Combine(few, "a.txt"), "Eleven people died.");
        Assert.That(CommandLine.RunIn(few, "claims", ".").ExitCode, Is.Zero);
        Assert.That(Directory.GetDirectories(few), Is.Empty);
        Assert.That(CommandLine.RunIn(few, "claims", ".", "--cache", "kept").ExitCode, Is.Zero);
        Assert.That(Directory.GetFiles(Path.Combine(few, "kept"), "*.pack"), Has.Length.EqualTo(1));

        var many = Directory.CreateDirectory(Path.Combine(folder, "many")).FullName;
        File.WriteAllLines(
            Path.Combine(many, "a.jsonl"),
            Enumerable.Range(1, 1000).Select(n => $$"""{"text":"In town {{n}} people died."}""")
        );
        Assert.That(CommandLine.RunIn(many, "claims", ".", "--no-cache").ExitCode, Is.Zero);
        Assert.That(Directory.GetDirectories(many), Is.Empty);
        var first = CommandLine.RunIn(many, "claims", ".");
        Assert.That(File.Exists(Path.Combine(many, ".crosscheck", ".gitignore")), Is.True);
        Assert.That(CommandLine.RunIn(many, "claims", "."), Is.EqualTo(first));
    }

    private ExtractionCache Open() => ExtractionCache.Open(folder);

    /// <summary>How many articles were found.</summary>
    private int Fill(ImmutableArray<Article> articles, params LexiconEntry[] lexicon)
    {
        var cache = Open();
        new CrossChecker { Cache = cache, Lexicon = [.. lexicon] }.Extract(articles);
        return cache.Found;
    }

    private static string Render(ExtractionCache? cache)
    {
        var text = new StringWriter();
        ReportFormat.All.Single(f => f.Name == "json").Write(new CrossChecker { Cache = cache }.Check(Seeds), text);
        return text.ToString();
    }

    /// <summary>The path of the first field in which two objects differ, by all properties there are; null where there is none.</summary>
    private static string? Difference(object? a, object? b, string path)
    {
        if (a is null || b is null || a.GetType() != b.GetType())
        {
            return a is null && b is null ? null : path;
        }

        if (a is string or decimal or DateOnly or TimeOnly or Article || a.GetType().IsPrimitive || a.GetType().IsEnum)
        {
            return a.Equals(b) && (a is not decimal number || number.Scale == ((decimal)b).Scale) ? null : path;
        }

        if (a is IList first && b is IList second)
        {
            return first.Count != second.Count
                ? path
                : first
                    .Cast<object>()
                    .Zip(second.Cast<object>())
                    .Select((pair, i) => Difference(pair.First, pair.Second, $"{path}[{i}]"))
                    .FirstOrDefault(d => d is not null);
        }

        foreach (
            var property in a.GetType()
                .GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
                .Where(p => p.GetIndexParameters().Length == 0 && p.Name != "EqualityContract")
        )
        {
            var isSpan = property.PropertyType.IsByRefLike;
            if (
                Difference(
                    isSpan ? Elements(a, property.Name) : property.GetValue(a),
                    isSpan ? Elements(b, property.Name) : property.GetValue(b),
                    $"{path}.{property.Name}"
                ) is
                { } difference
            )
            {
                return difference;
            }
        }

        return null;
    }

    private static Array Elements(object owner, string property) =>
        (owner, property) switch
        {
            (Document document, nameof(Document.Tokens)) => document.Tokens.ToArray(),
            (Document document, nameof(Document.Sentences)) => document.Sentences.ToArray(),
            (CrossCheck.Claims.Context.SentenceContext sentence, _) => sentence.Words.ToArray(),
            _ => throw new NotSupportedException(property),
        };
}
