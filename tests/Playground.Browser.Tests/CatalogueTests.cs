using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Playground.Browser.Tests.Browser;
using Playground.Browser.Tests.Hosting;
using Playground.Browser.Tests.Pages;

namespace Playground.Browser.Tests;

/// <summary>A long catalogue, whatever the server's own is.</summary>
public sealed class CatalogueTests(ChromiumFixture chromium, ServerFixture server) : BrowserTest(chromium), IClassFixture<ServerFixture>
{
    private const int Lessons = 21;

    private static readonly string[] Difficulties = ["easy", "medium", "hard"];

    [Fact]
    public Task The_next_lesson_leads_through_the_whole_course() => WithCourseAsync(async page =>
    {
        await page.OpenAsync("#/scenarios/lesson-1");
        for (var i = 1; i <= Lessons; i++)
        {
            await Assertions.Expect(page.Scenario($"Title {i}")).ToBeCheckedAsync();
            await Assertions.Expect(page.LessonFacts).ToHaveTextAsync(new Regex($"^Lesson {i} of {Lessons}"));
            if (i < Lessons)
                await page.NextLesson.ClickAsync();
        }

        await Assertions.Expect(page.NextLesson).ToBeHiddenAsync();
        await page.PreviousLesson.ClickAsync();
        await Assertions.Expect(page.Scenario($"Title {Lessons - 1}")).ToBeCheckedAsync();
    });

    [Fact]
    public Task The_search_leaves_what_fits_and_says_how_much_that_is() => WithCourseAsync(async page =>
    {
        await page.OpenAsync();
        await page.Search.FillAsync("topic 2 title 12");

        await Assertions.Expect(page.Scenario("Title 12")).ToBeVisibleAsync();
        await Assertions.Expect(page.Scenario("Title 11")).ToBeHiddenAsync();
        await Assertions.Expect(page.Found).ToHaveTextAsync($"1 of {Lessons}");

        await page.Search.PressAsync("ArrowDown");
        await Assertions.Expect(page.Scenario("Title 12")).ToBeFocusedAsync();
        await page.Search.FillAsync("zebra");
        await Assertions.Expect(page.Found).ToContainTextAsync("zebra");
    });

    [Theory]
    [InlineData(1280, 720)]
    [InlineData(390, 844)]
    public Task However_long_it_is_the_form_and_its_button_are_on_the_first_screen(int width, int height) => WithCourseAsync(
        async page =>
        {
            await page.OpenAsync("#/scenarios/lesson-18");

            await Assertions.Expect(page.Scenario("Title 18")).ToBeInViewportAsync();
            await Assertions.Expect(page.LessonFacts).ToBeInViewportAsync();
            await Assertions.Expect(page.Run).ToBeInViewportAsync(new() { Ratio = 1 });
        },
        new() { ViewportSize = new() { Width = width, Height = height } });

    [Fact]
    public Task Each_language_has_a_tab_and_the_chosen_one_stays() => WithCourseAsync(async page =>
    {
        await page.OpenAsync("#/scenarios/lesson-1");
        await page.Browser.GetByText("The code that really runs").ClickAsync();
        await Assertions.Expect(page.Listing.GetByText("class Lesson1;")).ToBeVisibleAsync();

        await page.TabAsync("Python");
        await Assertions.Expect(page.Listing.GetByText("lesson = 1")).ToBeVisibleAsync();
        await Assertions.Expect(page.Listing.GetByText("class Lesson1;")).ToBeHiddenAsync();

        await page.NextLesson.ClickAsync();
        await Assertions.Expect(page.Listing.GetByText("lesson = 2")).ToBeVisibleAsync();
    });

    private Task WithCourseAsync(Func<PlaygroundPage, Task> test, BrowserNewContextOptions? options = null) => WithPageAsync(
        server.Application,
        async page =>
        {
            var sample = (await server.Application.Rest.ScenariosAsync())[0];
            var course = Enumerable.Range(1, Lessons).Select(i => Lesson(sample, i)).ToArray<JsonNode>();
            await page.Browser.RouteAsync("**/api/scenarios", route => route.FulfillAsync(new() { ContentType = "application/json", Body = new JsonArray(course).ToJsonString() }));
            await page.Browser.RouteAsync("**/api/runs?*", route => route.FulfillAsync(new() { ContentType = "application/json", Body = """{ "runs": [], "next": null }""" }));
            await test(page);
        },
        options);

    private static JsonObject Lesson(JsonElement sample, int number)
    {
        var lesson = JsonNode.Parse(sample.GetRawText())!.AsObject();
        lesson["id"] = $"lesson-{number}";
        lesson["title"] = $"Title {number}";
        lesson["topic"] = $"Topic {((number - 1) / 7) + 1}";
        lesson["difficulty"] = Difficulties[number % 3];
        lesson["minutes"] = number;
        lesson["next"] = number < Lessons ? $"lesson-{number + 1}" : null;
        lesson["listings"] = new JsonArray(
            new JsonObject { ["language"] = "csharp", ["title"] = "C#", ["code"] = $"class Lesson{number};" },
            new JsonObject { ["language"] = "python", ["title"] = "Python", ["code"] = $"lesson = {number}" });
        return lesson;
    }
}
