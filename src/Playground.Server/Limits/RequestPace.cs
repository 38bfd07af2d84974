using Playground.Server.Files;
using Playground.Threading.Processors;

namespace Playground.Server.Limits;

/// <summary>
/// Lets requests take of their client's share of the processors as well: a client that sends a minute's requests at once, which it may, is answered more
/// slowly while others' threads compute.
/// </summary>
internal sealed class RequestPace(RequestDelegate next, ProcessorShares processors, FilesAccess files)
{
    /// <summary>About what a request takes that only looks at something.</summary>
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(1);

    /// <summary>About what one takes that has a program read or begins something; what takes much longer has a thread of its own, which is charged besides.</summary>
    private static readonly TimeSpan Order = TimeSpan.FromMilliseconds(4);

    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);

    public async Task InvokeAsync(HttpContext context)
    {
        // Those of all runs come from one address.
        var wait = files.IsOwn(context) ? TimeSpan.Zero : processors.Of(ClientAddress.Of(context)).Charge(HttpMethods.IsGet(context.Request.Method) ? Look : Order);
        if (wait > TimeSpan.Zero)
            await Task.Delay(wait < LongestWait ? wait : LongestWait, context.RequestAborted);
        await next(context);
    }
}
