using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Playground.Scenarios.Tests;

public partial class ScenarioCatalogueTests
{
    private static readonly ScenarioCatalogue Catalogue = new();

    public static TheoryData<string> Ids => [.. Catalogue.All.Select(scenario => scenario.Id)];

    [Fact]
    public void Catalogue_has_every_scenario_once_in_the_order_of_the_course()
    {
        Assert.Superset(new HashSet<string> { "shared-counter", "deadlock", "downloads" }, Catalogue.All.Select(scenario => scenario.Id).ToHashSet());
        Assert.Equal(Catalogue.All.Count, Catalogue.All.Select(scenario => scenario.Id).Distinct().Count());
        Assert.Equal(
            Catalogue.All.OrderBy(scenario => scenario.Lesson.Topic).ThenBy(scenario => scenario.Lesson.Place).ThenBy(scenario => scenario.Title, StringComparer.Ordinal),
            Catalogue.All);
        Assert.Equal(Catalogue.All.Count, Catalogue.All.Select(scenario => (scenario.Lesson.Topic, scenario.Lesson.Place)).Distinct().Count());
    }

    [Fact]
    public void Next_lessons_lead_through_all_of_them()
    {
        var path = new List<IScenario>();
        for (var scenario = Catalogue.All[0]; scenario is not null; scenario = Catalogue.After(scenario))
            path.Add(scenario);
        Assert.Equal(Catalogue.All, path);
    }

    [Fact]
    public void Unknown_id_finds_nothing()
    {
        Assert.Null(Catalogue.Find("nothing"));
        Assert.Null(Catalogue.Find("Deadlock"));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Scenario_has_a_proper_id_and_all_its_texts(string id)
    {
        var scenario = Catalogue.Find(id)!;

        Assert.Matches(KebabCase(), scenario.Id);
        Assert.All(
            [scenario.Summary, scenario.Text.Shows, scenario.Text.LookFor, scenario.Text.TryNext],
            text => Assert.Matches(Sentences(), text));
        Assert.All([scenario.Title, scenario.Lesson.Topic.Title()], text => Assert.False(string.IsNullOrWhiteSpace(text)));
        Assert.Equal(["csharp", "python"], scenario.Listings.Select(listing => listing.Language));
        Assert.InRange(scenario.Lesson.Minutes, 3, 45);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Parameters_describe_themselves_and_default_to_what_they_allow(string id)
    {
        var scenario = Catalogue.Find(id)!;
        var properties = scenario.Parameters.ToJsonSchema()["properties"]!.AsObject();

        Assert.NotEmpty(properties);
        foreach (var (_, schema) in properties)
        {
            Assert.False(string.IsNullOrWhiteSpace((string?)schema!["title"]));
            Assert.Matches(Sentences(), (string?)schema["description"]);
            if ((string?)schema["type"] == "integer")
                Assert.InRange((int)schema["default"]!, (int)schema["minimum"]!, (int)schema["maximum"]!);
            else
                AssertChoicesAreDescribed(schema);
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Scenario_needs_threads_within_reason_for_all_defaults(string id)
    {
        var scenario = Catalogue.Find(id)!;

        Assert.InRange(scenario.ThreadsNeeded(scenario.Parameters.Bind(null, out _)), 1, 65);
    }

    private static void AssertChoicesAreDescribed(JsonNode schema)
    {
        var choices = schema["enum"]!.AsArray().Select(choice => (string)choice!).ToList();
        Assert.Contains((string)schema["default"]!, choices);
        Assert.All(choices, choice => Assert.Matches(KebabCase(), choice));
        Assert.Equal(choices, schema["x-enumDescriptions"]!.AsObject().Select(described => described.Key));
        Assert.All(schema["x-enumDescriptions"]!.AsObject(), described => Assert.Matches(Sentences(), (string?)described.Value));
    }

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)*$")]
    private static partial Regex KebabCase();

    [GeneratedRegex(@"^[A-Z][\s\S]{10,}[.?!]$")]
    private static partial Regex Sentences();
}
