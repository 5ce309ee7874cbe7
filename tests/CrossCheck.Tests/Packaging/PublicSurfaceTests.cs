using System.Reflection;
using System.Text;
using NUnit.Framework;

namespace CrossCheck.Tests.Packaging;

/// <summary>The library's public surface. A change shows as a difference of the snapshot, to be weighed: what is public stays.</summary>
public sealed class PublicSurfaceTests
{
    [Test]
    public Task Is_pinned()
    {
        var surface = new StringBuilder();
        foreach (var type in typeof(CrossChecker).Assembly.GetExportedTypes().OrderBy(t => t.FullName, StringComparer.Ordinal))
        {
            surface.Append(Kind(type)).Append(' ').Append(type.FullName).Append('\n');
            foreach (var member in Members(type).Order(StringComparer.Ordinal))
            {
                surface.Append("    ").Append(member).Append('\n');
            }
        }

        return Verifier.Verify(surface.ToString());
    }

    private static IEnumerable<string> Members(Type type)
    {
        if (type.IsEnum)
        {
            return Enum.GetNames(type);
        }

        const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        var properties = type.GetProperties(Declared)
            .Select(p => $"{Static(p.GetMethod!)}{Name(p.PropertyType)} {p.Name} {{ get;{Setter(p)} }}");
        var methods = type.GetMethods(Declared)
            .Where(m => !m.IsSpecialName && !IsOfEveryRecord(type, m))
            .Select(m => $"{Static(m)}{Name(m.ReturnType)} {m.Name}({Parameters(m)})");
        var constructors = type.GetConstructors(Declared).Select(c => $"new({Parameters(c)})");
        var fields = type.GetFields(Declared).Select(f => $"{(f.IsStatic ? "static " : "")}{Name(f.FieldType)} {f.Name}");
        return constructors.Concat(properties).Concat(methods).Concat(fields);
    }

    /// <summary>What the compiler writes for a record: equality, printing, copying and taking apart.</summary>
    private static bool IsOfEveryRecord(Type type, MethodInfo method) =>
        (
            type.GetMethod("<Clone>$") is not null
            || type.GetMethod("PrintMembers", BindingFlags.NonPublic | BindingFlags.Instance) is not null
        ) && method.Name is "Equals" or "GetHashCode" or "ToString" or "<Clone>$" or "Deconstruct";

    private static string Setter(PropertyInfo property) =>
        property.SetMethod is not { IsPublic: true } setter ? ""
        : setter.ReturnParameter.GetRequiredCustomModifiers().Any(m => m.Name == "IsExternalInit") ? " init;"
        : " set;";

    private static string Parameters(MethodBase method) =>
        string.Join(
            ", ",
            method
                .GetParameters()
                .Select(p => $"{Name(p.ParameterType)} {p.Name}{(p.HasDefaultValue ? " = " + (p.DefaultValue ?? "default") : "")}")
        );

    private static string Static(MethodBase method) => method.IsStatic ? "static " : "";

    private static string Kind(Type type) =>
        type switch
        {
            { IsEnum: true } => "enum",
            { IsValueType: true } => "struct",
            { IsInterface: true } => "interface",
            { IsAbstract: true, IsSealed: true } => "static class",
            { IsAbstract: true } => "abstract class",
            _ => "class",
        };

    private static string Name(Type type) =>
        type.IsGenericType
            ? $"{type.Name[..type.Name.IndexOf('`')]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>"
            : type.Name;
}
