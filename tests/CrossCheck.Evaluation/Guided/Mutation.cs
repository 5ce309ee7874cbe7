using System.Text;

namespace CrossCheck.Evaluation.Guided;

/// <summary>Changes inputs a little, so that most of what made them reach where they reach stays.</summary>
/// <param name="random">Chooses the changes.</param>
internal sealed class Mutation(Random random)
{
    /// <summary>
    /// The longest input, in bytes: what reaches something new reaches it in a short one too, and long ones are what <c>floods</c> tries.
    /// </summary>
    private const int Longest = 60_000;

    /// <summary>The most changes of one input at a time.</summary>
    private const int MostChanges = 8;

    private static readonly byte[][] Pieces =
    [
        .. new[]
        {
            "0",
            "-1",
            "9",
            "99999999999999999999999999999999999",
            "1e999",
            "0.0000000000000000000000000000001",
            "2147483648",
            "9223372036854775808",
            "NaN",
            "null",
            "true",
            "[]",
            "{}",
            "[",
            "]",
            "{",
            "}",
            "\"",
            "'",
            ",",
            ":",
            ": ",
            "- ",
            "? ",
            "&a ",
            "*a",
            "!!int ",
            "!x",
            "|\n",
            ">\n",
            "#",
            "---\n",
            "...\n",
            "%",
            "@",
            "`",
            "\n",
            "\r\n",
            "\r",
            "\t",
            "  ",
            "    ",
            "\\",
            "\\u0000",
            "\\ud800",
            "\0",
            "\u001b[31m",
            "\u0085",
            "\u2028",
            "\ufeff",
            "\u202e",
            "\u0301",
            "\ud83d\ude00",
            "é",
            "１",
            "9999-12-31",
            "0001-01-01",
            "2019-02-30",
            "2019-05-03T25:61:61+99:00",
            "../../etc/passwd",
            "/dev/zero",
            "*",
            "**/",
            "~",
            "<",
            ">",
            "&amp;",
            "::error::",
            "<![CDATA[",
            "<?xml ?>",
            "<html>",
            "</script>",
        }.Select(Encoding.UTF8.GetBytes),
        [0xff],
        [0xfe, 0xff],
        [0xc0, 0x80],
        [0xed, 0xa0, 0x80],
        [0x80],
        [0x7f],
        [0xff, 0xff, 0xff, 0xff, 0x0f],
    ];

    /// <summary>A changed copy of <paramref name="input"/>.</summary>
    /// <param name="input">What is changed.</param>
    /// <param name="other">Another input, from which stretches may come.</param>
    /// <param name="words">Words of the kind of input, which may come in.</param>
    public byte[] Of(byte[] input, byte[] other, IReadOnlyList<string> words)
    {
        var bytes = new List<byte>(input);
        for (var changes = random.Next(1, MostChanges + 1); changes > 0; changes--)
        {
            Change(bytes, other, words);
        }

        return bytes.Count <= Longest ? [.. bytes] : [.. bytes[..Longest]];
    }

    private void Change(List<byte> bytes, byte[] other, IReadOnlyList<string> words)
    {
        var at = random.Next(bytes.Count + 1);
        var length = Math.Min(bytes.Count - at, random.Next(1, random.Next(4) == 0 ? 400 : 20));
        switch (random.Next(9))
        {
            case 0 when at < bytes.Count:
                bytes[at] ^= (byte)(1 << random.Next(8));
                break;
            case 1 when at < bytes.Count:
                bytes[at] = (byte)random.Next(256);
                break;
            case 2:
                bytes.RemoveRange(at, length);
                break;
            case 3:
                bytes.InsertRange(random.Next(bytes.Count + 1), bytes.GetRange(at, length));
                break;
            case 4 when bytes.Count < Longest:
                var repeated = random.Next(2) == 0 ? bytes.GetRange(at, Math.Min(length, 20)) : [.. Piece(words)];
                bytes.InsertRange(at, Enumerable.Repeat(repeated, random.Next(2, 200)).SelectMany(r => r));
                break;
            case 5 when other.Length > 0:
                var start = random.Next(other.Length);
                bytes.InsertRange(at, other.AsSpan(start, Math.Min(other.Length - start, random.Next(1, 200))).ToArray());
                break;
            case 6:
                bytes.RemoveRange(at, length);
                bytes.InsertRange(at, Piece(words));
                break;
            default:
                bytes.InsertRange(at, Piece(words));
                break;
        }
    }

    private byte[] Piece(IReadOnlyList<string> words) =>
        words.Count > 0 && random.Next(2) == 0
            ? Encoding.UTF8.GetBytes(words[random.Next(words.Count)])
            : Pieces[random.Next(Pieces.Length)];
}
