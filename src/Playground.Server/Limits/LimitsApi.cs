using System.Globalization;
using System.Reflection;
using Microsoft.Extensions.Options;
using Playground.Server.Hosting;

namespace Playground.Server.Limits;

/// <summary><c>GET /api/limits</c>.</summary>
internal static class LimitsApi
{
    public static void MapLimits(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/limits", (IOptions<PlaygroundLimits> limits) => TypedResults.Ok(Show(limits.Value)))
            .AnswerOnce()
            .WithTags("Operations")
            .WithSummary("Every limit in force")
            .WithDescription("By name, with value, unit and what happens past it. Problems with status 429 name the limit in `limit`.");

    public static Dictionary<string, LimitView> Show(PlaygroundLimits limits) =>
        typeof(PlaygroundLimits).GetProperties()
            .Select(property => (property, attribute: property.GetCustomAttribute<LimitAttribute>()))
            .Where(limit => limit.attribute is not null)
            .ToDictionary(
                limit => LimitNames.Of(limit.property.Name),
                limit => new LimitView(Convert.ToInt64(limit.property.GetValue(limits), CultureInfo.InvariantCulture), limit.attribute!.Unit, limit.attribute.Description));
}
