namespace CrossCheck.Archive;

/// <summary>What adding files to an archive did; each file is counted once.</summary>
/// <param name="Added">Files that are new.</param>
/// <param name="Changed">Files whose former articles were replaced.</param>
/// <param name="Unchanged">Files that the archive held already.</param>
public readonly record struct ArchiveChange(int Added, int Changed, int Unchanged);
