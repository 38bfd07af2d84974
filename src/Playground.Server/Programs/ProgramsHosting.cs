namespace Playground.Server.Programs;

/// <summary>Adds what reads and steps programs to the host.</summary>
internal static class ProgramsHosting
{
    public static IServiceCollection AddPrograms(this IServiceCollection services) =>
        services.AddSingleton<ProgramReader>().AddSingleton<ProgramStates>();
}
