using System.Text;
using CrossCheck.Articles;
using CrossCheck.Findings.Structured;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;

namespace CrossCheck.Tests.Findings.Structured;

/// <summary>Which rows are read, which are left out, and what is said about them.</summary>
public sealed class ClaimTableTests
{
    [TestCase("source,item,value\na,toll,11\n", "a/toll/11")]
    [TestCase("source,item,value\r\na,toll,11\r\n", "a/toll/11", Description = "line ends of Windows")]
    [TestCase("source,item,value\ra,toll,11\r", "a/toll/11", Description = "line ends of old Macs")]
    [TestCase("\uFEFFsource,item,value\na,toll,11", "a/toll/11", Description = "byte-order mark, no last line end")]
    [TestCase(
        "Value, Item ,note,SOURCE\n11,toll,see p. 3,a\n",
        "a/toll/11",
        Description = "any order and case; other columns are passed over"
    )]
    [TestCase("source,item,value\n\na , toll ,11\n\n", "a/toll/11", Description = "blanks and empty lines")]
    [TestCase("source,item,value\n\"a, b\",\"the \"\"toll\"\"\",11\n", "a, b/the \"toll\"/11")]
    [TestCase("source,item,value\na,\"two\nlines\",11\nb,toll,12\n", "a/two\nlines/11;b/toll/12")]
    [TestCase("source,item,value\n\"\"\"x\"\"\",i,\"1\"\r\n", "\"x\"/i/1")]
    [TestCase(
        "source,item,value\na,5\" pipe,11\n",
        "a/5\" pipe/11",
        Description = "a quotation mark inside a value that has none around it"
    )]
    public void Csv_is_read(string file, string claims) => Assert.That(Claims(Read(file).Table), Is.EqualTo(claims));

    [TestCase("""{"source":"a","item":"toll","value":"11"}""", "a/toll/11")]
    [TestCase(
        """{"value":11,"item":"toll","source":"a","note":{"page":[3]}}""",
        "a/toll/11",
        Description = "a bare number; other fields are passed over"
    )]
    [TestCase(
        """{"source":"a","item":"t\u00e9l","value":"1\"1"}""" + "\n\n" + """{"source":"b","item":"x","value":1.50,"unit":null}""",
        "a/tél/1\"1;b/x/1.50"
    )]
    public void Json_lines_are_read(string file, string claims) =>
        Assert.That(Claims(Read(file, ClaimFileFormat.JsonLines).Table), Is.EqualTo(claims));

    [TestCase("a,toll", "2: has 2 values where the header names 7 columns")]
    [TestCase(",toll,11,,,,", "2: has no source")]
    [TestCase("a, ,11,,,,", "2: has no item")]
    [TestCase("a,toll,,,,,", "2: has no value")]
    [TestCase(
        "a,toll,11,number of people,,,",
        "2: has the unknown kind 'number of people'; the kinds are count, measure, money, percent, duration, rank, ratio, number, "
            + "date, text, category"
    )]
    [TestCase("a,toll,eleven,count,,,", "2: has the kind count, but its value 'eleven' is no number")]
    [TestCase("a,day,tomorrow,date,,,", "2: has the kind date, but its value 'tomorrow' is no date (2003, 2003-03 or 2003-03-20)")]
    [TestCase("a,toll,11,,,yesterday,", "2: has a date that is none: 'yesterday'; write 2003-03-20, 2003-03 or 2003")]
    [TestCase("\"a,toll,11,,,,", "2: has a quotation mark that never closes")]
    [TestCase("\"a\"b,toll,11,,,,", "2: has text after a closing quotation mark")]
    public void A_bad_row_is_told_and_left_out(string row, string problem)
    {
        var (table, bad) = Read($"source,item,value,kind,unit,date,lineage\n{row}\nb,toll,12,count,,,\n");
        Assert.Multiple(() =>
        {
            Assert.That(bad, Is.EqualTo(new[] { problem }));
            Assert.That(Claims(table), Is.EqualTo("b/toll/12"));
        });
    }

    [TestCase("nonsense", "is no JSON object: something is wrong at column 2")]
    [TestCase("[1]", "is no JSON object")]
    [TestCase("""{"source":"a","item":"toll"}""", "has no value")]
    [TestCase("""{"source":["a"],"item":"toll","value":1}""", "has a source that is neither text nor number")]
    [TestCase("""{"source":"a","item":"toll","value":1} 2""", "is no JSON object: something is wrong at column 40")]
    [TestCase("""{"source":"\ud800","item":"toll","value":1}""", "has a text that is no Unicode")]
    public void A_bad_line_of_json_is_told_and_left_out(string line, string problem)
    {
        var (table, bad) = Read(line + "\n" + """{"source":"b","item":"toll","value":12}""", ClaimFileFormat.JsonLines);
        Assert.Multiple(() =>
        {
            Assert.That(bad, Is.EqualTo(new[] { "1: " + problem }));
            Assert.That(Claims(table), Is.EqualTo("b/toll/12"));
        });
    }

    [TestCase(
        "\"a\"\"\n\",toll,\"11\"x\nb,toll,12\n",
        "2: has text after a closing quotation mark|3: has text after a closing quotation mark",
        Description = "a doubled mark before the line end"
    )]
    public void Of_a_bad_row_only_its_first_line_is_passed_over(string rows, string problems)
    {
        var (table, bad) = Read("source,item,value\n" + rows);
        Assert.Multiple(() =>
        {
            Assert.That(string.Join('|', bad), Is.EqualTo(problems));
            Assert.That(Claims(table), Is.EqualTo("b/toll/12"));
        });
    }

    [Test]
    public void A_quotation_mark_that_never_closes_costs_its_line_alone_however_long_the_file_is()
    {
        var (table, bad) = Read(
            $"source,item,value\n\"a,toll,11\n{string.Concat(Enumerable.Repeat("b,toll,12\n", 20_000))}\"c,toll,13\nd,toll,14"
        );
        Assert.That(
            bad,
            Is.EqualTo(new[] { "2: has a quotation mark that never closes", "20003: has a quotation mark that never closes" })
        );
        Assert.That(table.Count, Is.EqualTo(20_001));
    }

    [Test]
    public void A_row_that_begins_like_a_file_in_another_encoding_is_a_row_like_any_other()
    {
        using var stream = new MemoryStream([.. "source,item,value\n\"x\n"u8, 0xFF, 0xFE, .. "y\"z,i,1\nb,i,2\n"u8]);
        var bad = new List<int>();
        var table = ClaimTable.Read(stream, ClaimFileFormat.Csv, b => bad.Add(b.Line));
        Assert.That(bad, Is.EqualTo(new[] { 2, 3 }));
        Assert.That(Claims(table), Is.EqualTo("b/i/2"));
    }

    [Test]
    public void A_row_that_grows_too_long_in_a_later_line_is_left_out_and_not_cut()
    {
        var (table, bad) = Read($"source,item,value\n\"a\nb\",toll,{new string('1', 70_000)}\nb,toll,12\n");
        Assert.Multiple(() =>
        {
            Assert.That(bad, Is.EqualTo(new[] { "2: is longer than 65536 bytes", "3: is longer than 65536 bytes" }));
            Assert.That(Claims(table), Is.EqualTo("b/toll/12"));
        });
    }

    [Test]
    public void Lines_are_counted_through_values_of_several_lines() =>
        Assert.That(
            Read("source,item,value\na,\"x\ny\nz\",1\na,i\nb,i,2\nc,i\n").Bad.Select(b => b[..2]),
            Is.EqualTo(new[] { "5:", "7:" })
        );

    [Test]
    public void A_row_longer_than_any_claim_is_left_out_whole()
    {
        var (table, bad) = Read($"source,item,value\na,{new string('x', 100_000)},1\nb,{new string('y', 60_000)},2\nc,i,3\n");
        Assert.Multiple(() =>
        {
            Assert.That(bad, Is.EqualTo(new[] { "2: is longer than 65536 bytes" }));
            Assert.That(table.Count, Is.EqualTo(2));
        });
    }

    [Test]
    public void Text_that_is_no_utf8_is_left_out()
    {
        using var stream = new MemoryStream([.. "source,item,value\n"u8, 0xE9, .. ",i,1\n"u8]);
        var bad = new List<BadRow>();
        Assert.Multiple(() =>
        {
            Assert.That(ClaimTable.Read(stream, ClaimFileFormat.Csv, bad.Add).Count, Is.Zero);
            Assert.That(bad, Is.EqualTo(new[] { new BadRow(2, "has a source that is no UTF-8 text") }));
        });
    }

    [TestCase("", "is empty; its first line must name the columns source,item,value and may name kind,unit,date,lineage")]
    [TestCase(
        "a,b,c\n1,2,3\n",
        "line 1: the header names no source and no item and no value; it must name the columns source,item,value and may name "
            + "kind,unit,date,lineage"
    )]
    [TestCase(
        "source,item\n",
        "line 1: the header names no value; it must name the columns source,item,value and may name kind,unit,date,lineage"
    )]
    [TestCase("source,item,value,item\n", "line 1: the header names the column item twice")]
    [TestCase("source,item,\"value\n", "line 1: the header has a quotation mark that never closes")]
    public void A_bad_header_stops(string file, string message) =>
        Assert.That(() => Read(file), Throws.TypeOf<InputException>().With.Message.EqualTo(message));

    [Test]
    public void Whatever_the_blocks_in_which_it_comes_a_file_reads_the_same()
    {
        var file =
            "source,item,value\n"
            + string.Concat(
                Enumerable.Range(0, 300).Select(i => $"s{i % 7},\"item \"\"{i / 7}\"\"\",{i * 37 % 11}\r\n{(i % 50 == 0 ? "bad\n" : "")}")
            );
        var whole = Read(file);
        using var dripping = new Dripping(Encoding.UTF8.GetBytes(file));
        var bad = new List<string>();
        var table = ClaimTable.Read(dripping, ClaimFileFormat.Csv, b => bad.Add($"{b.Line}: {b.Reason}"));
        Assert.Multiple(() =>
        {
            Assert.That(Claims(table), Is.EqualTo(Claims(whole.Table)));
            Assert.That(bad, Is.EqualTo(whole.Bad));
        });
    }

    [Test]
    public void No_bytes_are_too_strange()
    {
        var strange = Gen.Elements((byte)'"', (byte)',', (byte)'\n', (byte)'\r', (byte)'a', (byte)'{', (byte)':', (byte)'1', (byte)0xE9)
            .ArrayOf()
            .ToArbitrary();
        Prop.ForAll(
                strange,
                bytes =>
                {
                    using var csv = new MemoryStream([.. "source,item,value\n"u8, .. bytes]);
                    using var json = new MemoryStream(bytes);
                    var lines = bytes.Count(b => b is (byte)'\n' or (byte)'\r') + 2;
                    var bad = 0;
                    var read = ClaimTable.Read(csv, ClaimFileFormat.Csv, b => bad += b.Line <= lines ? 1 : 1000).Count;
                    ClaimTable.Read(json, ClaimFileFormat.JsonLines, _ => { });
                    return read + bad <= lines;
                }
            )
            .QuickCheckThrowOnFailure();
    }

    internal static (ClaimTable Table, List<string> Bad) Read(string file, ClaimFileFormat format = ClaimFileFormat.Csv)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(file));
        var bad = new List<string>();
        return (ClaimTable.Read(stream, format, b => bad.Add($"{b.Line}: {b.Reason}")), bad);
    }

    private static string Claims(ClaimTable table) =>
        string.Join(
            ';',
            Enumerable
                .Range(0, table.Count)
                .Select(i => $"{table.Sources.Text(table[i].Source)}/{table.Items.Text(table[i].Item)}/{table.Values.Text(table[i].Value)}")
        );

    /// <summary>A stream that gives a few bytes at a time.</summary>
    private sealed class Dripping(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, 3));
    }
}
