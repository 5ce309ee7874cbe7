using System.Collections.Immutable;

namespace CrossCheck.Articles;

/// <summary>What was read from files and folders.</summary>
/// <param name="Articles">The articles, ordered by id.</param>
/// <param name="Problems">Files left out, or read with a doubt, ordered by path.</param>
public sealed record ArticleSet(ImmutableArray<Article> Articles, ImmutableArray<Problem> Problems);
