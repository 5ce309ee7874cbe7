using System.Reflection;
using System.Reflection.Emit;

namespace CrossCheck.Tests.Architecture;

/// <summary>Which types a type uses: its base, its members' types, and whatever the code of its methods calls, makes or looks at.</summary>
internal static class TypeUses
{
    private const BindingFlags All =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> Codes = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(f => (OpCode)f.GetValue(null)!)
        .ToDictionary(c => c.Value);

    /// <summary>The types that <paramref name="type"/> uses, each once.</summary>
    public static IReadOnlySet<Type> Of(Type type)
    {
        var used = new HashSet<Type>();
        Add(used, type.BaseType);
        foreach (var implemented in type.GetInterfaces())
        {
            Add(used, implemented);
        }

        foreach (var field in type.GetFields(All))
        {
            Add(used, field.FieldType);
        }

        foreach (var method in type.GetMethods(All).Cast<MethodBase>().Concat(type.GetConstructors(All)))
        {
            Add(used, (method as MethodInfo)?.ReturnType);
            foreach (var parameter in method.GetParameters())
            {
                Add(used, parameter.ParameterType);
            }

            AddCode(used, method);
        }

        return used;
    }

    private static void AddCode(HashSet<Type> used, MethodBase method)
    {
        if (method.GetMethodBody() is not { } body || body.GetILAsByteArray() is not { } code)
        {
            return;
        }

        foreach (var local in body.LocalVariables)
        {
            Add(used, local.LocalType);
        }

        for (var at = 0; at < code.Length; )
        {
            var value = code[at] == 0xfe ? (short)((0xfe << 8) | code[at + 1]) : code[at];
            var operation = Codes[value];
            at += operation.Size;
            if (
                operation.OperandType
                is OperandType.InlineMethod
                    or OperandType.InlineField
                    or OperandType.InlineType
                    or OperandType.InlineTok
            )
            {
                var generic = method.DeclaringType is { IsGenericType: true } declaring ? declaring.GetGenericArguments() : null;
                var member = method.Module.ResolveMember(
                    BitConverter.ToInt32(code, at),
                    generic,
                    method.IsGenericMethod ? method.GetGenericArguments() : null
                );
                Add(used, member as Type ?? member?.DeclaringType);
            }

            at += operation.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
                _ => 4,
            };
        }
    }

    private static void Add(HashSet<Type> used, Type? type)
    {
        while (type is { HasElementType: true })
        {
            type = type.GetElementType();
        }

        if (type is null || type.IsGenericParameter)
        {
            return;
        }

        foreach (var argument in type.GetGenericArguments())
        {
            if (!argument.IsGenericParameter)
            {
                Add(used, argument);
            }
        }

        used.Add(type.IsGenericType ? type.GetGenericTypeDefinition() : type);
    }
}
