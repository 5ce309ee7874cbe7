using System.Text;

namespace CrossCheck.Reports.Pipelines;

/// <summary>
/// Text for a terminal or the log of a pipeline, which take some of what is printed for commands: control characters are shown by their
/// pictures, no line begins with "::", and no "##"
/// stands before what would make a command of it ("##[error]", "##vso[…]"). Articles and the names of their files may hold any of these.
/// </summary>
/// <param name="output">Where it goes; it is not closed.</param>
public sealed class LogText(TextWriter output) : TextWriter
{
    /// <summary>The pictures of control characters stand in their order from here (U+2400).</summary>
    private const char Pictures = '\u2400';

    private const char PictureOfDelete = '\u2421';

    private bool isStart = true;
    private (char Before, char Last) written;

    /// <inheritdoc/>
    public override Encoding Encoding => output.Encoding;

    /// <inheritdoc/>
    public override void Write(char value)
    {
        if (value == '\r')
        {
            return;
        }

        if (value == '\n')
        {
            output.WriteLine();
            (isStart, written) = (true, default);
            return;
        }

        if (value == ':' && isStart && written.Last == ':')
        {
            Put(' ');
        }
        else if (value is '[' or 'v' && written is ('#', '#'))
        {
            Put(' ');
        }

        isStart &= char.IsWhiteSpace(value) || value == ':';
        Put(
            value switch
            {
                '\t' => value,
                < ' ' => (char)(Pictures + value),
                '\u007f' => PictureOfDelete,
                > '\u007f' and < '\u00a0' => '\ufffd',
                _ => value,
            }
        );
    }

    /// <inheritdoc/>
    public override void Flush() => output.Flush();

    private void Put(char value)
    {
        written = (written.Last, value);
        output.Write(value);
    }
}
