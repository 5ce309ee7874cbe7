namespace CrossCheck.Archive;

/// <summary>What an archive holds.</summary>
/// <param name="Files">How many files.</param>
/// <param name="Articles">How many articles, one or more of each file.</param>
/// <param name="Claims">How many claims were found in them.</param>
/// <param name="ContentBytes">How many bytes the articles take, with what is known of them.</param>
/// <param name="ExtractionBytes">How many bytes their claims take, with what says which articles have a say on them.</param>
/// <param name="WaitingFiles">Files whose claims are yet to be extracted.</param>
/// <param name="OutdatedFiles">Files whose claims another build, or one with other words in its settings, extracted: each run extracts them
/// anew until they are added again.</param>
public readonly record struct ArchiveStatus(
    long Files,
    long Articles,
    long Claims,
    long ContentBytes,
    long ExtractionBytes,
    long WaitingFiles,
    long OutdatedFiles
);
