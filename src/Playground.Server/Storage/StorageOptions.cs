using System.ComponentModel.DataAnnotations;

namespace Playground.Server.Storage;

/// <summary>Where runs are kept, from the configuration section <c>Playground:Storage</c>.</summary>
internal sealed class StorageOptions
{
    public const string Section = "Playground:Storage";

    /// <summary>The database file, relative to the working directory. It must lie on a local disk.</summary>
    [Required(ErrorMessage = "must name a file")]
    public string Path { get; set; } = "data/playground.db";

    /// <summary>How long a change waits for another program that has locked the file, a backup for instance, before it fails.</summary>
    [Range(1, 60)]
    public int BusySeconds { get; set; } = 5;
}
