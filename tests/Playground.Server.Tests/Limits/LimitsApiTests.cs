using System.Net.Http.Json;
using System.Text.Json;
using Playground.Server.Limits;

namespace Playground.Server.Tests.Limits;

public sealed class LimitsApiTests
{
    [Fact]
    public async Task Every_limit_in_force_is_shown_with_unit_and_description()
    {
        await using var application = new PlaygroundApplication().With("Playground:Limits:RunsAtOnce", 3);
        using var client = application.Client();
        var limits = await client.GetFromJsonAsync<Dictionary<string, JsonElement>>("/api/limits", TestContext.Current.CancellationToken);

        Assert.Equal(3, limits!["runsAtOnce"].GetProperty("value").GetInt32());
        Assert.All(limits.Values, limit =>
        {
            Assert.NotEqual("", limit.GetProperty("unit").GetString());
            Assert.EndsWith(".", limit.GetProperty("description").GetString(), StringComparison.Ordinal);
        });
    }

    [Fact]
    public void No_limit_is_kept_secret() =>
        Assert.Equal(
            typeof(PlaygroundLimits).GetProperties().Where(property => property.CanWrite).Select(property => LimitNames.Of(property.Name)).Order(StringComparer.Ordinal),
            LimitsApi.Show(new PlaygroundLimits()).Keys.Order(StringComparer.Ordinal));
}
