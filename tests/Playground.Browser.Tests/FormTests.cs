using Microsoft.Playwright;
using Playground.Browser.Tests.Browser;
using Playground.Browser.Tests.Hosting;

namespace Playground.Browser.Tests;

public sealed class FormTests(ChromiumFixture chromium, ServerFixture server) : BrowserTest(chromium), IClassFixture<ServerFixture>
{
    [Theory]
    [InlineData("Threads", "threads", "1000")]
    [InlineData("Threads", "threads", "0")]
    [InlineData("Additions per thread", "iterations", "2.5")]
    public Task What_is_wrong_with_a_value_stands_beside_its_field(string title, string parameter, string value) =>
        WithPageAsync(server.Application, async page =>
        {
            page.Faults.Tolerate("status of 400");
            await page.OpenAsync();
            await page.Field(title).FillAsync(value);
            await page.Run.ClickAsync();

            await Assertions.Expect(page.FieldError(parameter)).ToBeVisibleAsync();
            await Assertions.Expect(page.FieldError(parameter)).Not.ToBeEmptyAsync();
            await Assertions.Expect(page.Field(title)).ToHaveAttributeAsync("aria-invalid", "true");
            await Assertions.Expect(page.Field(title)).ToBeFocusedAsync();
            await Assertions.Expect(page.FormProblem).ToBeHiddenAsync();
            Assert.Empty(await server.Application.Rest.RunsAsync());

            await page.Field(title).FillAsync("2");
            await Assertions.Expect(page.FieldError(parameter)).ToBeHiddenAsync();
        });

    [Fact]
    public Task A_server_that_cannot_be_reached_is_said_and_the_form_stays_usable() => WithPageAsync(server.Application, async page =>
    {
        page.Faults.Tolerate("ERR_INTERNET_DISCONNECTED");
        await page.OpenAsync();
        await page.Browser.Context.SetOfflineAsync(true);
        await page.Run.ClickAsync();

        await Assertions.Expect(page.FormProblem).ToContainTextAsync("cannot be reached");
        await Assertions.Expect(page.Run).ToBeEnabledAsync();
    });
}
