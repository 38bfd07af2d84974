namespace Playground.Server.Errors;

/// <summary>Problems for everything that goes wrong between the socket and an endpoint.</summary>
internal static class ProblemHosting
{
    /// <summary>Registers what turns exceptions into problems.</summary>
    public static IServiceCollection AddProblems(this IServiceCollection services)
    {
        // By default only Development throws on a bad request; the others answer with an empty body.
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        services.AddProblemDetails();
        services.AddExceptionHandler<ProblemExceptionHandler>();
        return services;
    }

    /// <summary>Turns exceptions and bare error statuses of everything behind it into problems.</summary>
    public static IApplicationBuilder UseProblems(this IApplicationBuilder app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            StatusCodeSelector = exception => exception is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError,
        });
        return app.UseStatusCodePages(context =>
            ProblemResponse.WriteAsync(context.HttpContext, StatusProblems.For(context.HttpContext.Response.StatusCode, context.HttpContext.Request.Method)));
    }
}
