using Playground.Server.Hosting;

namespace Playground.Server.Access;

/// <summary>Adds to the host what decides who may do what.</summary>
internal static class AccessHosting
{
    public static IServiceCollection AddAccess(this IServiceCollection services) =>
        services.AddValidatedOptions<AccessOptions>(AccessOptions.Section).AddSingleton<InstructorKey>();

    /// <summary>Only with the instructor's key, on servers that have one.</summary>
    public static RouteHandlerBuilder RequireInstructorKey(this RouteHandlerBuilder endpoint) =>
        endpoint.WithMetadata(new InstructorKeyRequirement()).ProducesProblem(StatusCodes.Status401Unauthorized);
}
