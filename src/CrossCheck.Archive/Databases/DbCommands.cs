using System.Data.Common;

namespace CrossCheck.Archive.Databases;

/// <summary>Runs one statement again and again with other values.</summary>
internal static class DbCommands
{
    /// <summary>Runs it; how many rows it changed.</summary>
    public static int Run(this DbCommand command, params ReadOnlySpan<object> values) => command.With(values).ExecuteNonQuery();

    /// <summary>Runs it; the number that it returns.</summary>
    public static long Number(this DbCommand command, params ReadOnlySpan<object> values) => (long)command.With(values).ExecuteScalar()!;

    /// <summary>Runs it; its rows.</summary>
    public static DbDataReader Rows(this DbCommand command, params ReadOnlySpan<object> values) => command.With(values).ExecuteReader();

    /// <summary>The bytes of a column.</summary>
    public static byte[] Bytes(this DbDataReader row, int column) => row.GetFieldValue<byte[]>(column);

    private static DbCommand With(this DbCommand command, ReadOnlySpan<object> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i];
        }

        return command;
    }
}
