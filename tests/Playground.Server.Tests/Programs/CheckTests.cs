using System.Net.Http.Json;
using System.Text.Json;
using Playground.Server.Tests.Runs;

namespace Playground.Server.Tests.Programs;

public sealed class CheckTests(SharedApplication application)
{
    [Fact]
    public async Task A_program_that_can_run_is_accepted_and_has_a_hash()
    {
        var check = await CheckAsync("import threading\nprint('hello')\n");

        Assert.True(check.GetProperty("accepted").GetBoolean());
        Assert.Equal(0, check.GetProperty("problems").GetArrayLength());
        Assert.Matches("^[0-9a-f]{16}$", check.GetProperty("hash").GetString());
    }

    [Fact]
    public async Task What_is_wrong_is_named_with_its_place_and_what_to_write_instead()
    {
        var check = await CheckAsync("import threading\nimport os\n");

        Assert.False(check.GetProperty("accepted").GetBoolean());
        var problem = Assert.Single(check.GetProperty("problems").EnumerateArray());
        Assert.Equal(["line", "column", "endLine", "endColumn", "message", "instead"], problem.EnumerateObject().Select(member => member.Name));
        Assert.Equal((2, 2), (problem.GetProperty("line").GetInt32(), problem.GetProperty("endLine").GetInt32()));
        Assert.Contains("os", problem.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Contains("threading", problem.GetProperty("instead").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_text_has_one_hash_and_another_text_another()
    {
        var hashes = await Task.WhenAll(new[] { "x = 1\n", "x = 1\n", "x = 2\n" }.Select(CheckAsync));

        Assert.Equal(hashes[0].GetProperty("hash").GetString(), hashes[1].GetProperty("hash").GetString());
        Assert.NotEqual(hashes[0].GetProperty("hash").GetString(), hashes[2].GetProperty("hash").GetString());
    }

    [Fact]
    public async Task The_longest_program_fits_into_a_request_in_any_script()
    {
        var check = await CheckAsync($"# {new string('ß', 65_533)}\n");

        Assert.True(check.GetProperty("accepted").GetBoolean());
    }

    private async Task<JsonElement> CheckAsync(string source)
    {
        using var http = application.Client();
        using var response = await http.PostAsJsonAsync("/api/programs/check", new { source }, TestContext.Current.CancellationToken);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
    }
}
