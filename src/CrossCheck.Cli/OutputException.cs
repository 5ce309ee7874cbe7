namespace CrossCheck.Cli;

/// <summary>A file can't be written where it was asked for. The message is one line that names the file and why.</summary>
internal sealed class OutputException(string message, Exception? inner = null) : Exception(message, inner);
