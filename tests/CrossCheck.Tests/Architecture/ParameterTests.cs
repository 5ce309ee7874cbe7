using System.Reflection;
using System.Runtime.CompilerServices;
using CrossCheck.Archive;
using CrossCheck.Cli.Views;
using NUnit.Framework;

namespace CrossCheck.Tests.Architecture;

/// <summary>What belongs together comes together: a call that takes seven things takes a record of them.</summary>
public sealed class ParameterTests
{
    /// <summary>A call takes at most so many; the constructor of a record takes what the record holds.</summary>
    private const int Most = 6;

    private const BindingFlags All =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private static readonly Assembly[] Projects =
    [
        typeof(CrossChecker).Assembly,
        typeof(ArticleArchive).Assembly,
        typeof(ReviewLine).Assembly,
    ];

    [TestCaseSource(nameof(Projects))]
    public void No_call_takes_more_than_six_parameters(Assembly project)
    {
        var calls =
            from type in project.GetTypes()
            where !IsMade(type)
            from method in type.GetMethods(All).Cast<MethodBase>().Concat(type.GetConstructors(All).Where(_ => !IsRecord(type)))
            where !IsMade(method) && method.Name != "Deconstruct" && method.GetParameters().Length > Most
            select $"{type}.{method.Name}";
        Assert.That(calls, Is.Empty);
    }

    /// <summary>Whether the compiler made it.</summary>
    private static bool IsMade(MemberInfo member) =>
        member.IsDefined(typeof(CompilerGeneratedAttribute))
        || member.Name.Contains('<', StringComparison.Ordinal)
        || (member.DeclaringType is { } outer && IsMade(outer));

    private static bool IsRecord(Type type) => type.GetMethod("PrintMembers", All) is not null;
}
