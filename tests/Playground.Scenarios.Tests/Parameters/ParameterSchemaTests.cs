using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using Playground.Scenarios.Parameters;

namespace Playground.Scenarios.Tests.Parameters;

public class ParameterSchemaTests
{
    private static readonly ParameterSchema Schema = ParameterSchema.Of<Sample>();

    [Fact]
    public void Schema_is_json_schema_with_all_that_a_form_needs()
    {
        const string Expected = """
            {
              "type": "object", "additionalProperties": false,
              "properties": {
                "threads": { "type": "integer", "title": "Threads", "description": "How many.", "default": 5, "minimum": -5, "maximum": 64 },
                "workMs": { "type": "integer", "title": "Work", "description": "How long.", "default": 10, "minimum": 0, "maximum": 200, "x-unit": "ms" },
                "mainColour": { "type": "string", "title": "Colour", "description": "Which one.", "default": "dark-blue", "enum": ["red", "dark-blue"],
                  "x-enumDescriptions": { "red": "Like a fire engine.", "dark-blue": "Like the sea." } }
              }
            }
            """;

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Expected), Schema.ToJsonSchema()), Schema.ToJsonSchema().ToJsonString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("null")]
    [InlineData("{}")]
    public void What_is_not_given_has_its_default(string? json)
    {
        var bound = Assert.IsType<Sample>(Schema.Bind(json is null ? null : JsonElement.Parse(json), out var errors));

        Assert.Empty(errors);
        Assert.Equal((5, 10, Sample.Colour.DarkBlue), (bound.Threads, bound.WorkMs, bound.MainColour));
        Assert.Equal("""{"threads":5,"workMs":10,"mainColour":"dark-blue"}""", Schema.ToJson(bound).ToJsonString());
    }

    [Fact]
    public void Objects_are_bound_anew_each_time() => Assert.NotSame(Schema.Bind(null, out _), Schema.Bind(null, out _));

    [Fact]
    public void Values_in_range_come_back_as_they_went_in() =>
        Gen.Select(Gen.Int[-5, 64], Gen.Int[0, 200], Gen.Bool.Select(isRed => isRed ? "red" : "dark-blue")).Sample((threads, workMs, colour) =>
        {
            var json = new JsonObject { ["threads"] = threads, ["workMs"] = workMs, ["mainColour"] = colour }.ToJsonString();
            var bound = Schema.Bind(JsonElement.Parse(json), out var errors);
            return errors.Count == 0 && Schema.ToJson(bound).ToJsonString() == json;
        });

    [Fact]
    public void Numbers_out_of_range_are_refused_whatever_they_are() =>
        Gen.Long.Where(number => number is < -5 or > 64).Sample(number =>
            Errors($$"""{ "threads": {{number}} }""").Single().Message == $"must be a whole number between -5 and 64, but is {number}");

    [Theory]
    [InlineData("threads", "65", "must be a whole number between -5 and 64, but is 65")]
    [InlineData("threads", "-6", "must be a whole number between -5 and 64, but is -6")]
    [InlineData("threads", "1.5", "must be a whole number between -5 and 64, but is 1.5")]
    [InlineData("threads", "99999999999", "must be a whole number between -5 and 64, but is 99999999999")]
    [InlineData("threads", "\"5\"", "must be a whole number between -5 and 64, but is \"5\"")]
    [InlineData("threads", "null", "must be a whole number between -5 and 64, but is null")]
    [InlineData("threads", "true", "must be a whole number between -5 and 64, but is true")]
    [InlineData("threads", "[5]", "must be a whole number between -5 and 64, but is [5]")]
    [InlineData("threads", "{}", "must be a whole number between -5 and 64, but is {}")]
    [InlineData("mainColour", "\"green\"", "must be one of red, dark-blue, but is \"green\"")]
    [InlineData("mainColour", "\"Red\"", "must be one of red, dark-blue, but is \"Red\"")]
    [InlineData("mainColour", "\"DarkBlue\"", "must be one of red, dark-blue, but is \"DarkBlue\"")]
    [InlineData("mainColour", "\"\"", "must be one of red, dark-blue, but is \"\"")]
    [InlineData("mainColour", "0", "must be one of red, dark-blue, but is 0")]
    [InlineData("mainColour", "null", "must be one of red, dark-blue, but is null")]
    [InlineData("mainColour", "[\"red\"]", "must be one of red, dark-blue, but is [\"red\"]")]
    public void Wrong_value_is_refused_with_its_name_itself_and_what_is_allowed(string name, string value, string message)
    {
        var error = Errors($$"""{ "{{name}}": {{value}} }""").Single();

        Assert.Equal((name, message), (error.Parameter, error.Message));
        Assert.Equal(value, error.Value!.Value.GetRawText());
        Assert.True(JsonNode.DeepEquals(Schema.ToJsonSchema()["properties"]![name], error.Allowed));
    }

    [Theory]
    [InlineData("colour")]
    [InlineData("Threads")]
    [InlineData("")]
    public void Unknown_name_is_refused_with_the_names_that_there_are(string name)
    {
        var error = Errors($$"""{ "{{name}}": 1 }""").Single();

        Assert.Equal((name, "is not a parameter of this scenario"), (error.Parameter, error.Message));
        Assert.Null(error.Value);
        Assert.Equal("""{"enum":["threads","workMs","mainColour"]}""", error.Allowed!.ToJsonString());
    }

    [Fact]
    public void All_that_is_wrong_is_told_not_only_the_first() => Assert.Equal(
        ["threads", "nothing", "mainColour"],
        Errors("""{ "threads": 0.5, "workMs": 1, "nothing": 1, "mainColour": "green" }""").Select(error => error.Parameter));

    [Theory]
    [InlineData("[]")]
    [InlineData("5")]
    [InlineData("\"threads\"")]
    public void Parameters_that_are_no_object_are_refused(string json)
    {
        var error = Errors(json).Single();

        Assert.Equal(("parameters", "must be an object"), (error.Parameter, error.Message));
    }

    [Fact]
    public void Long_values_and_names_are_not_repeated_at_full_length()
    {
        var longest = new string('x', 10_000);
        var value = Errors($$"""{ "mainColour": "{{longest}}" }""").Single();
        var name = Errors($$"""{ "{{longest}}": 1 }""").Single();

        Assert.True(value.Message.Length < 120);
        Assert.Null(value.Value);
        Assert.True(name.Parameter.Length < 120);
    }

    [Fact]
    public void Type_that_is_no_set_of_parameters_is_refused_at_once()
    {
        Assert.Throws<InvalidOperationException>(ParameterSchema.Of<WithText>);
        Assert.Throws<InvalidOperationException>(ParameterSchema.Of<WithoutRange>);
        Assert.Throws<InvalidOperationException>(ParameterSchema.Of<WithoutDisplay>);
        Assert.Throws<InvalidOperationException>(ParameterSchema.Of<WithoutDescription>);
    }

    private static IReadOnlyList<ParameterError> Errors(string json)
    {
        Schema.Bind(JsonElement.Parse(json), out var errors);
        return errors;
    }

    private sealed class WithText
    {
        [Display(Name = "Text", Description = "Text.")]
        public string Text { get; init; } = "";
    }

    private sealed class WithoutRange
    {
        [Display(Name = "Number", Description = "Number.")]
        public int Number { get; init; }
    }

    private sealed class WithoutDisplay
    {
        [Range(0, 1)]
        public int Number { get; init; }
    }

    private sealed class WithoutDescription
    {
        [Range(0, 1), Display(Name = "Number")]
        public int Number { get; init; }
    }
}
