using BenchmarkDotNet.Running;

// dotnet run --project tests/CrossCheck.Benchmarks -c Release -- --filter '*Score*'
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
