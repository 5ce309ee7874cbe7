using CrossCheck.Articles;
using CrossCheck.Claims;
using FsCheck;
using FsCheck.Fluent;

namespace CrossCheck.Tests.Claims;

/// <summary>Texts as nobody writes them: pieces of news between characters that break programs.</summary>
internal static class HostileText
{
    private static readonly string[] News =
    [
        "At least 11 people were killed",
        "on 3 May 2019",
        "said 2 officials",
        "$2.5 million",
        "about 5,200 troops",
        "40 percent",
        "last Friday",
        "since October",
        "in 2016",
        "a 6.1-magnitude quake",
        "twelve",
        "dozens of",
        "thousands",
        "between 5 and 7 km",
        "the U.S.",
        "Mr. Smith",
        "\n\n",
        "\n",
        "== 2016 ==",
        "• ",
        ". ",
        "\"",
        "(",
        ")",
        "https://x.com/2019/05/03",
        "@user",
        "9:30 a.m.",
        "3rd",
        "1990s",
    ];

    private static readonly string[] Odd =
    [
        "\ud800",
        "\udc00",
        "\udfff\ud800",
        "\u202e",
        "\u202c",
        "\u2066",
        "\u200d",
        "\u200b",
        "\ufeff",
        "\u0301",
        "\u0301\u0301\u0301",
        "\u20e3",
        "\ufe0f",
        "１１",
        "٣٤",
        "१२",
        "𝟏𝟏",
        "Ⅳ",
        "²",
        "½",
        "①",
        "\0",
        "\u0001",
        "\u007f",
        "\u0085",
        "\u2028",
        "\u2029",
        "\u00a0",
        "\u3000",
        "\u00ad",
        "ﬁ",
        "İ",
        "ß",
        "ǅ",
        "👩‍👩‍👧",
        "🇺🇸",
        "漢字",
        "שלום",
        "مرحبا",
        "\uffff",
        "\ufffe",
        "999999999999999999999999999999999",
        "1e309",
        "-0",
        "0,000",
        "１2３",
        "1١",
        "30 February 2019",
        "31/31/9999",
        "0000-00-00",
        "12.12.12.12",
        "year 99999",
        "........",
        ",,,,",
        "((((",
        "\"\"\"\"",
        "====",
        "-----",
        "$$$",
        "%%%",
    ];

    /// <summary>Any mixture of these, with and without spaces between, and whatever else FsCheck draws.</summary>
    public static Arbitrary<string> Any { get; } =
        Gen.OneOf(
                Gen.Elements([.. News, .. Odd]).ListOf().Select(pieces => string.Join(' ', pieces)),
                Gen.Elements([.. News, .. Odd]).ListOf().Select(string.Concat),
                ArbMap.Default.GeneratorFor<char[]>().Select(characters => new string(characters ?? [])),
                ArbMap.Default.GeneratorFor<string>().Select(text => text ?? "")
            )
            .ToArbitrary();

    /// <summary>Enough texts to meet what is rare, long enough that pieces meet.</summary>
    public static Config Thorough { get; } = Config.QuickThrowOnFailure.WithMaxTest(2000).WithEndSize(60);

    /// <summary>An article with this text.</summary>
    public static Article Article(string text, string id = "a") =>
        new()
        {
            Id = id,
            Path = id + ".txt",
            Source = id,
            Text = text,
            Published = new DateOnly(2020, 1, 8),
        };

    /// <summary>What it yields.</summary>
    public static Extraction Extract(string text) => ClaimExtractor.Extract(Document.Parse(Article(text)), 0);
}
