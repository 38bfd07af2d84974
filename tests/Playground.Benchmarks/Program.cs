using BenchmarkDotNet.Running;
using Playground.Benchmarks;
using Playground.Benchmarks.Analysis;
using Playground.Benchmarks.Delivery;
using Playground.Benchmarks.Exploration;
using Playground.Benchmarks.Probe;
using Playground.Benchmarks.Programs;
using Playground.Benchmarks.Wire;

// The first argument chooses; what follows goes on to BenchmarkDotNet.
var rest = args.Length > 0 ? args[1..] : [];
switch (args.FirstOrDefault())
{
    case "probe":
        BenchmarkRunner.Run<ProbeBenchmarks>(Machine.SingleCalls, rest);
        return 0;
    case "wire":
        BenchmarkRunner.Run<WireBenchmarks>(Machine.RepeatedCalls, rest);
        WireSizes.Print(Console.Out);
        return 0;
    case "analysis":
        BenchmarkRunner.Run<AnalysisBenchmarks>(Machine.RepeatedCalls, rest);
        return 0;
    case "delivery":
        await DeliveryBenchmark.RunAsync();
        return 0;
    case "delivery-server":
        await DeliveryServer.RunAsync(rest);
        return 0;
    case "programs":
        ProgramBenchmark.Run();
        return 0;
    case "exploration":
        ExplorationBenchmark.Run();
        return 0;
    default:
        Console.Error.WriteLine("Usage: dotnet run -c Release --project tests/Playground.Benchmarks -- probe|wire|analysis|delivery|programs|exploration");
        return 1;
}
