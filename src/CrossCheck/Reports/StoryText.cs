using CrossCheck.Stories;

namespace CrossCheck.Reports;

/// <summary>
/// How stories are named where they have to be told apart. Text from articles is on one line and free of control characters.
/// </summary>
public static class StoryText
{
    /// <summary>"Manila, January 2020 (s3)".</summary>
    public static string Named(Story story) => $"{Quotation.OneLine(story.Label).Trim()} ({story.Id})";

    /// <summary>"4 articles from 3 sources, 12 Nov 2018 to 3 Dec 2018"; without days where no article is dated.</summary>
    public static string Extent(Story story)
    {
        var days = (story.First, story.Last) switch
        {
            ({ } first, { } last) when first != last => $", {Days.Short(first)} to {Days.Short(last)}",
            ({ } day, _) => $", {Days.Short(day)}",
            _ => "",
        };
        return $"{Count(story.Articles.Length, "article")} from {Count(story.Sources.Length, "source")}{days}";
    }

    private static string Count(int count, string noun) => $"{count} {noun}{(count == 1 ? "" : "s")}";
}
