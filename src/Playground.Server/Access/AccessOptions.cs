using System.ComponentModel.DataAnnotations;

namespace Playground.Server.Access;

/// <summary>Who may do what, from the configuration section <c>Playground:Access</c>.</summary>
internal sealed class AccessOptions : IValidatableObject
{
    public const string Section = "Playground:Access";

    private const int Shortest = 12, Longest = 200;

    /// <summary>What one has to know to run, step, explore, stop and delete; null lets everybody.</summary>
    public string? InstructorKey { get; set; }

    // The key itself is in no message: those end up in logs.
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (InstructorKey is { } key && !(key.Length is >= Shortest and <= Longest && key.All(letter => letter is > ' ' and <= '~')))
        {
            yield return new ValidationResult(
                $"must have {Shortest} to {Longest} characters, letters, digits and signs of ASCII without blanks; without this key everybody may run",
                [nameof(InstructorKey)]);
        }
    }
}
