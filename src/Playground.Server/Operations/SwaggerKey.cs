using Microsoft.OpenApi;
using Playground.Server.Access;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Playground.Server.Operations;

/// <summary>Says which calls need the instructor's key, on servers that have one.</summary>
internal sealed class SwaggerKey : IOperationFilter
{
    public const string Scheme = "instructorKey";

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        if (context.ApiDescription.ActionDescriptor.EndpointMetadata.OfType<InstructorKeyRequirement>().Any())
            operation.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Scheme, context.Document)] = [] }];
    }
}
