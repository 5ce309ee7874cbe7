using CrossCheck.Articles;
using CrossCheck.Articles.Files;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace CrossCheck.Reports.Json;

/// <summary>A JSON report as it stands in a file, read with a name for everything that is amiss in it.</summary>
internal sealed class ReportFile
{
    private readonly string path;
    private readonly JObject report;

    private ReportFile(string path, JObject report) => (this.path, this.report) = (path, report);

    /// <summary>Reads a report as <c>report --format json</c> writes it.</summary>
    /// <param name="path">The file.</param>
    /// <param name="take">Takes from it what is needed.</param>
    /// <exception cref="InputException">There is no such file, it can't be read, or it is no such report.</exception>
    public static T Read<T>(string path, Func<ReportFile, T> take)
    {
        try
        {
            using var reader = new StreamReader(SideFile.Open(path, SideFile.MostReportBytes));
            using var json = new JsonTextReader(reader) { DateParseHandling = DateParseHandling.None };
            return JToken.ReadFrom(json) is JObject report && report["schemaVersion"] is JValue { Value: JsonFields.SchemaVersion }
                ? take(new ReportFile(path, report))
                : throw new InputException(
                    $"{path}: this is no report of format {JsonFields.SchemaVersion}; name a report.json that \"crosscheck report\" wrote."
                );
        }
        catch (JsonException e)
        {
            throw new InputException($"{path}: this is no JSON report; name a report.json that \"crosscheck report\" wrote.", e);
        }
        catch (Exception e) when (e is ArgumentException or FormatException or OverflowException)
        {
            throw new InputException($"{path}: the report is damaged; write it anew with \"crosscheck report\".", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException(
                $"{path}: the report could not be read ({e.Message.ReplaceLineEndings(" ").TrimEnd('.')}); name a report.json that "
                    + "\"crosscheck report\" wrote.",
                e
            );
        }
    }

    /// <summary>Whether it has a part called <paramref name="name"/>.</summary>
    public bool Has(string name) => report.ContainsKey(name);

    /// <summary>The objects of a list that it must have.</summary>
    public IEnumerable<JObject> Objects(string name) =>
        report[name] is JArray list
            ? list.Select(item => item as JObject ?? throw NoReport($"{name} holds something else than objects"))
            : throw NoReport($"it has no {name}");

    /// <summary>A text that must be there.</summary>
    public string Required(JObject item, string name) => Optional(item, name) ?? throw NoReport($"something has no {name}");

    /// <summary>A text; null where it is not there.</summary>
    public static string? Optional(JObject item, string name) => item[name] is JValue { Value: string text } ? text : null;

    /// <summary>A whole number, 0 or more, that must be there.</summary>
    public int Whole(JObject item, string name) =>
        item[name] is JValue { Value: long number and >= 0 and <= int.MaxValue } ? (int)number : throw NoReport($"a claim has no {name}");

    /// <summary>That it is no report of this program.</summary>
    /// <param name="why">What is amiss.</param>
    public InputException NoReport(string why) => new($"{path}: this is no report that \"crosscheck report\" wrote: {why}.");
}
