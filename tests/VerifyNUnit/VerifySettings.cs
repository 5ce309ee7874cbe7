namespace VerifyTests;

/// <summary>Stands in for the settings of Verify, of which the tests use none: its namespace is imported with the package.</summary>
public sealed class VerifySettings;
