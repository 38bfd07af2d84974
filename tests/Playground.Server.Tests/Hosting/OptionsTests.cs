using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Playground.Server.Hosting;
using Playground.Server.Limits;

namespace Playground.Server.Tests.Hosting;

/// <summary>Each limit has a range, and whatever lies outside is named by its key.</summary>
public sealed class OptionsTests
{
    public static TheoryData<string> Limits => [.. Settable().Select(property => property.Name)];

    [Theory]
    [MemberData(nameof(Limits))]
    public void A_limit_out_of_its_range_is_named_by_its_key(string name)
    {
        var range = typeof(PlaygroundLimits).GetProperty(name)!.GetCustomAttribute<RangeAttribute>();
        Assert.NotNull(range);
        var key = $"Playground:Limits:{name}";
        var (least, most) = (Convert.ToInt64(range.Minimum, CultureInfo.InvariantCulture), Convert.ToInt64(range.Maximum, CultureInfo.InvariantCulture));
        foreach (var value in new[] { least - 1, most + 1 }.Where(value => value <= int.MaxValue || IsLong(name)))
            Assert.Contains($"{key} must be between {least} and {most}, but is {value}.", Errors(key, value.ToString(CultureInfo.InvariantCulture)));
        Assert.Equal([$"{key} must be a whole number, but is \"some\"."], Errors(key, "some"));
        Assert.Equal([$"{key} must be a whole number, but is \"1.5\"."], Errors(key, "1.5"));
        Assert.DoesNotContain(Errors(key, least.ToString(CultureInfo.InvariantCulture)), error => error.StartsWith(key + " must be between", StringComparison.Ordinal));
    }

    private static IEnumerable<PropertyInfo> Settable() => typeof(PlaygroundLimits).GetProperties().Where(property => property.CanWrite);

    private static bool IsLong(string name) => typeof(PlaygroundLimits).GetProperty(name)!.PropertyType == typeof(long);

    private static IReadOnlyList<string> Errors(string key, string value)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create<string, string?>(key, value)]).Build();
        using var services = new ServiceCollection().AddSingleton<IConfiguration>(configuration)
            .AddValidatedOptions<PlaygroundLimits>(PlaygroundLimits.Section).BuildServiceProvider();
        return Record.Exception(() => services.GetRequiredService<IOptions<PlaygroundLimits>>().Value) is { } exception ? StartupErrors.Explain(exception) : [];
    }
}
