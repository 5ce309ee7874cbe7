using BenchmarkDotNet.Running;
using CrossCheck.Benchmarks;
using CrossCheck.Benchmarks.News;

// usage: --filter '*Score*'                       micro-benchmarks (BenchmarkDotNet)
//        speed                                    extraction by processor time
//        alignment --claims N                     aligns N claims of generated news
//        corpus FOLDER --articles N               writes N generated articles with their manifest
switch (args)
{
    case ["speed"]:
        SpeedTable.Write(Console.Out);
        break;
    case ["alignment", "--claims", var claims]:
        AlignmentRun.Measure(int.Parse(claims, System.Globalization.CultureInfo.InvariantCulture), Console.Out);
        break;
    case ["corpus", var folder, "--articles", var articles]:
        CorpusFolder.Write(folder, int.Parse(articles, System.Globalization.CultureInfo.InvariantCulture));
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        break;
}
