using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Playground.Server.Hosting;

/// <summary>Checks options by their attributes, with messages that name the configuration key to change.</summary>
/// <param name="section">The section the options come from.</param>
internal sealed class ConfigurationValidator<TOptions>(string section) : IValidateOptions<TOptions>
    where TOptions : class
{
    public ValidateOptionsResult Validate(string? name, TOptions options)
    {
        var results = new List<ValidationResult>();
        if (Validator.TryValidateObject(options, new ValidationContext(options), results, validateAllProperties: true))
            return ValidateOptionsResult.Success;
        return ValidateOptionsResult.Fail(results.SelectMany(result => result.MemberNames.Select(member => Sentence(options, member, result))));
    }

    private string Sentence(TOptions options, string member, ValidationResult result)
    {
        var property = typeof(TOptions).GetProperty(member)!;
        var range = (RangeAttribute?)Attribute.GetCustomAttribute(property, typeof(RangeAttribute));
        var message = range is not null && !range.IsValid(property.GetValue(options))
            ? $"must be between {range.Minimum} and {range.Maximum}, but is {property.GetValue(options)}"
            : result.ErrorMessage;
        return $"{section}:{member} {message}.";
    }
}
