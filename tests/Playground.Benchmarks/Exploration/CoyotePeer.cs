using System.Globalization;

namespace Playground.Benchmarks.Exploration;

/// <summary>Microsoft's Coyote, from NuGet: the models in <c>Coyote/Models.cs</c>, built for release and rewritten by its own tool.</summary>
internal static class CoyotePeer
{
    private const string Version = "1.7.11";

    private const string Project =
        $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <Nullable>enable</Nullable>
            <ImplicitUsings>enable</ImplicitUsings>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="Microsoft.Coyote" Version="{Version}" />
            <PackageReference Include="Microsoft.Coyote.Test" Version="{Version}" />
          </ItemGroup>
        </Project>
        """;

    /// <summary>What Coyote needs for each model and settings.</summary>
    /// <param name="source">The models.</param>
    /// <param name="iterations">Over how many interleavings to measure.</param>
    public static IReadOnlyList<CoyoteFigures> Measure(string source, int iterations)
    {
        var directory = Directory.CreateTempSubdirectory("coyote").FullName;
        try
        {
            File.WriteAllText(Path.Combine(directory, "Models.csproj"), Project);
            File.Copy(source, Path.Combine(directory, "Models.cs"));
            PeerProcess.Run(directory, "dotnet", "build", "-c", "Release", "-o", "built");
            PeerProcess.Run(directory, "dotnet", "tool", "install", "Microsoft.Coyote.CLI", "--version", Version, "--tool-path", "tool");
            PeerProcess.Run(directory, Path.Combine(directory, "tool", "coyote"), "rewrite", Path.Combine("built", "Models.dll"));
            var output = PeerProcess.Run(directory, "dotnet", Path.Combine("built", "Models.dll"), iterations.ToString(CultureInfo.InvariantCulture));
            return [.. output.Split('\n').Where(line => line.StartsWith('|')).Select(line => Figures(line.Split('|'), iterations))];
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    private static CoyoteFigures Figures(string[] parts, int iterations) => new(
        parts[1],
        parts[2],
        iterations / (Number(parts[3]) / 1000),
        Number(parts[4]) / iterations,
        (int)Number(parts[5]),
        Number(parts[6]));

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
