using System.Threading.Channels;
using Microsoft.Extensions.DependencyInjection;
using Playground.Exploration;
using Playground.Exploration.Results;
using Playground.Programs.Running;
using Playground.Server.Explorations;
using Playground.Server.Tests.Runs;

namespace Playground.Server.Tests.Explorations;

/// <summary>Searches that find what the test wants when it wants.</summary>
internal sealed class ControlledSearch
{
    private readonly Channel<SearchCall> _calls = Channel.CreateUnbounded<SearchCall>();

    /// <summary>An application that searches so, with limits that no test meets by accident.</summary>
    public PlaygroundApplication Application() => new PlaygroundApplication().Generous()
        .With(services => services.AddSingleton<ProgramSearch>(Search));

    /// <summary>The next search that has started.</summary>
    public async Task<SearchCall> NextAsync() => await _calls.Reader.ReadAsync(TestContext.Current.CancellationToken);

    /// <summary>That no search has started which the test has not seen.</summary>
    public void AssertNoMore() => Assert.False(_calls.Reader.TryRead(out _));

    private ExplorationResult Search(
        CompiledProgram program, ExplorationOptions options, IProgress<ExplorationProgress>? progress, CancellationToken stop)
    {
        var call = new SearchCall(program, options, progress!, stop);
        _calls.Writer.TryWrite(call);
        return call.Result;
    }
}
