using System.Text;

namespace Playground.Server.Tests.Fuzz;

/// <summary>A request that was made up.</summary>
/// <param name="Operation">The call that was meant.</param>
/// <param name="Method">How it is sent: not always as the call wants it.</param>
/// <param name="Target">Path and query, as they go over the wire.</param>
/// <param name="Headers">What is sent beside it.</param>
/// <param name="Body">The body; null for none.</param>
internal sealed record FuzzedRequest(
    ApiOperation Operation, string Method, string Target, IReadOnlyList<(string Name, string Value)> Headers, byte[]? Body)
{
    private const int Shown = 400;

    /// <summary>The request for a client, which sends the target as it is.</summary>
    public HttpRequestMessage ToMessage(Uri server)
    {
        var target = new Uri(
            server.GetLeftPart(UriPartial.Authority) + Target, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
        var message = new HttpRequestMessage(new HttpMethod(Method), target);
        if (Body is not null)
            message.Content = new ByteArrayContent(Body);
        foreach (var (name, value) in Headers)
        {
            if (!message.Headers.TryAddWithoutValidation(name, value))
                message.Content?.Headers.TryAddWithoutValidation(name, value);
        }

        return message;
    }

    /// <summary>The request as a person would send it again.</summary>
    public override string ToString()
    {
        var body = Body is null ? "" : Encoding.UTF8.GetString(Body);
        var headers = string.Concat(Headers.Select(header => $"\n{header.Name}: {header.Value}"));
        return $"{Method} {Target}{headers}\n\n{(body.Length > Shown ? body[..Shown] + $"… ({body.Length} characters)" : body)}";
    }
}
