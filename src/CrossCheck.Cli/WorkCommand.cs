using System.CommandLine;

namespace CrossCheck.Cli;

/// <summary>A command that knows how it can end beside what every command can: done, wrong usage, an internal error, stopped.</summary>
/// <param name="name">Its name.</param>
/// <param name="description">What it does.</param>
/// <param name="failsOn">What there is when it ends with <see cref="ExitCode.Findings"/>; null where it never does.</param>
/// <param name="leavesOut">
/// Whether it reads files of which some may be left out, so that it ends with <see cref="ExitCode.LeftOut"/>.
/// </param>
internal sealed class WorkCommand(string name, string description, string? failsOn = null, bool leavesOut = false)
    : Command(name, description)
{
    /// <summary>What there is when it ends with <see cref="ExitCode.Findings"/>; null where it never does.</summary>
    public string? FailsOn => failsOn;

    /// <summary>Whether it can end with <see cref="ExitCode.LeftOut"/>.</summary>
    public bool LeavesOut => leavesOut;
}
