namespace CrossCheck.Evaluation.Guided;

/// <summary>One kind of input that the program reads.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Seeds">Right inputs, from which all others grow.</param>
/// <param name="Words">Words that mean something in such inputs.</param>
/// <param name="Try">
/// Reads an input, through to what is made of it, and says what was reached. An <see cref="Articles.InputException"/> refuses an input; any
/// other exception is an error.
/// </param>
internal sealed record Target(string Name, IReadOnlyList<byte[]> Seeds, IReadOnlyList<string> Words, Func<byte[], IEnumerable<string>> Try);
