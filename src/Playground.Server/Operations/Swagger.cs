using Microsoft.OpenApi;

namespace Playground.Server.Operations;

/// <summary>The browsable documentation of the HTTP API at <c>/swagger</c>.</summary>
internal static class Swagger
{
    public static IServiceCollection AddSwagger(this IServiceCollection services)
    {
        services.AddEndpointsApiExplorer();
        return services.AddSwaggerGen(options =>
        {
            options.SwaggerDoc("v1", new OpenApiInfo
            {
                Title = "Playground",
                Version = "v1",
                Description = "Starts scenarios and programs on real threads and tells what the threads did. Errors are problem details with a stable `code`. "
                    + "Live timelines come from the hub `/hubs/timeline`, which OpenAPI can't describe.",
            });
            options.IncludeXmlComments(typeof(Swagger).Assembly);
            options.SupportNonNullableReferenceTypes();
            options.OperationFilter<SwaggerExamples>();
            options.AddSecurityDefinition(SwaggerKey.Scheme, new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = "bearer",
                Description = "The instructor's key, on servers that have one.",
            });
            options.OperationFilter<SwaggerKey>();
        });
    }

    public static void UseSwaggerPages(this IApplicationBuilder app)
    {
        app.UseSwagger();
        app.UseSwaggerUI(options =>
        {
            options.SwaggerEndpoint("/swagger/v1/swagger.json", "Playground");
            options.DocumentTitle = "Playground API";
            options.DisplayRequestDuration();
            options.EnableTryItOutByDefault();
        });
    }
}
