using Microsoft.Extensions.Options;
using Playground.Server.Access;
using Playground.Server.Limits;
using Playground.Server.Storage;

namespace Playground.Server.Hosting;

/// <summary>The sections of the configuration. A misspelt one would be ignored, with all that somebody believes to have set.</summary>
internal static class KnownSections
{
    private const string Root = "Playground";

    private static readonly string[] Paths = [PlaygroundLimits.Section, StorageOptions.Section, NetworkOptions.Section, AccessOptions.Section];

    /// <exception cref="OptionsValidationException">There are others.</exception>
    public static void Check(IConfiguration configuration)
    {
        var failures = configuration.GetSection(Root).GetChildren()
            .Select(child => child.Path)
            .Except(Paths, StringComparer.OrdinalIgnoreCase)
            .Select(path => $"{path} doesn't exist; there are {string.Join(", ", Paths)}.")
            .ToList();
        if (failures.Count > 0)
            throw new OptionsValidationException(Root, typeof(KnownSections), failures);
    }
}
