namespace CrossCheck.Articles;

/// <summary>
/// The input as a whole can't be used: no such folder, no article in it, a wrong manifest. The message is one line that names the file, the
/// line where known, and how to mend it.
/// </summary>
public sealed class InputException : Exception
{
    /// <summary>States what is wrong.</summary>
    public InputException(string message)
        : base(message.ReplaceLineEndings(" ")) { }

    /// <summary>States what is wrong, with the error that showed it.</summary>
    public InputException(string message, Exception inner)
        : base(message.ReplaceLineEndings(" "), inner) { }
}
