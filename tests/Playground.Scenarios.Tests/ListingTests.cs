namespace Playground.Scenarios.Tests;

public class ListingTests
{
    public static TheoryData<string> Ids => [.. new ScenarioCatalogue().All.Select(scenario => scenario.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Listing_is_the_code_that_runs_without_its_indentation(string id)
    {
        var scenario = new ScenarioCatalogue().Find(id)!;
        var listing = scenario.Listings[0];
        Assert.Equal(("csharp", "C#"), (listing.Language, listing.Title));

        var source = Source.Read($"src/Playground.Scenarios/Catalogue/{scenario.GetType().Name}.cs");
        var lines = listing.Code.TrimEnd('\n').Split('\n');
        Assert.Contains(string.Join('\n', lines.Select(line => line.Length == 0 ? "" : "    " + line)), source, StringComparison.Ordinal);
        Assert.False(char.IsWhiteSpace(lines[0][0]), "The first line is indented.");
        Assert.Equal("}", lines[^1]);
        Assert.EndsWith("}\n", listing.Code, StringComparison.Ordinal);
        Assert.DoesNotContain("region", listing.Code, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', listing.Code);
        Assert.Equal(listing.Code.Count(c => c == '{'), listing.Code.Count(c => c == '}'));
        Assert.Equal(listing.Code.Count(c => c == '('), listing.Code.Count(c => c == ')'));
    }

    [Fact]
    public void Type_whose_source_is_not_there_is_refused() =>
        Assert.Throws<InvalidOperationException>(() => Listing.OfSource(typeof(ScenarioCatalogue)));
}
