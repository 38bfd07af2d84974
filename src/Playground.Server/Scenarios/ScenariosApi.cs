using Playground.Scenarios;
using Playground.Server.Errors;
using Playground.Server.Hosting;

namespace Playground.Server.Scenarios;

/// <summary>The REST endpoints of the catalogue.</summary>
internal static class ScenariosApi
{
    public static IEndpointRouteBuilder MapScenarios(this IEndpointRouteBuilder app)
    {
        var scenarios = app.MapGroup("/api/scenarios").WithTags("Scenarios").AnswerOnce().ProducesProblem(StatusCodes.Status429TooManyRequests);
        scenarios.MapGet("", (ScenarioCatalogue catalogue) => catalogue.All.Select(scenario => ScenarioView.Of(scenario, catalogue)))
            .WithSummary("The catalogue")
            .WithDescription("`parameters` is JSON Schema.");
        scenarios.MapGet("{id}", (string id, ScenarioCatalogue catalogue) =>
                catalogue.Find(id) is { } scenario ? ScenarioView.Of(scenario, catalogue) : throw ApiProblems.ScenarioNotFound(id).ToException())
            .WithSummary("A scenario")
            .ProducesProblem(StatusCodes.Status404NotFound);
        return app;
    }
}
