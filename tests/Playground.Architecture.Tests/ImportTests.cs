namespace Playground.Architecture.Tests;

public class ImportTests
{
    private const string Timelines = "Playground.Timelines";
    private const string ChildProcess = "Playground.ChildProcess";
    private const string Threading = "Playground.Threading";
    private const string Scenarios = "Playground.Scenarios";
    private const string Programs = "Playground.Programs";
    private const string Exploration = "Playground.Exploration";
    private const string Server = "Playground.Server";

    /// <summary>What each project may know. A new project needs a line here, and so a thought.</summary>
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        [Timelines] = [],
        [ChildProcess] = [],
        [Threading] = [Timelines, ChildProcess],
        [Scenarios] = [Timelines, Threading],
        [Programs] = [Timelines, Threading],
        [Exploration] = [Timelines, Threading, Programs],
        [Server] = [Timelines, Threading, Scenarios, Programs, Exploration],
    };

    public static TheoryData<string> Projects => [.. Repository.Projects];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Project_refers_only_to_what_lies_below_it(string project)
    {
        Assert.Contains(project, Allowed.Keys);
        Assert.Subset(Allowed[project].ToHashSet(), Repository.ProjectReferences(project).ToHashSet());
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Source_names_only_namespaces_of_what_lies_below_it(string project)
    {
        var above = Allowed.Keys.Except(Allowed[project]).Where(other => other != project).ToList();
        foreach (var (path, text) in Repository.Sources(project))
            Assert.All(above, other => Assert.False(text.Contains($"{other}.", StringComparison.Ordinal), $"{path} names {other}."));
    }

    [Theory]
    [InlineData(typeof(Playground.Timelines.Log.TimelineLog))]
    [InlineData(typeof(Playground.Threading.Threads.ThreadGroup))]
    [InlineData(typeof(Playground.Scenarios.IScenario))]
    public void Assembly_refers_only_to_what_lies_below_it(Type known)
    {
        var assembly = known.Assembly.GetName().Name!;
        var references = known.Assembly.GetReferencedAssemblies().Select(reference => reference.Name!).ToList();

        Assert.Subset(
            Allowed[assembly].ToHashSet(),
            references.Where(name => name.StartsWith("Playground.", StringComparison.Ordinal)).ToHashSet());
        Assert.DoesNotContain(references, name => name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal));
    }

    [Fact]
    public void Nobody_in_src_refers_to_the_server() =>
        Assert.All(Repository.Projects, project => Assert.DoesNotContain(Server, Repository.ProjectReferences(project)));

    [Fact]
    public void Only_the_server_knows_the_web()
    {
        foreach (var project in Repository.Projects.Where(project => project != Server))
        {
            var file = Repository.ProjectFile(project);
            Assert.Equal("Microsoft.NET.Sdk", (string?)file.Root!.Attribute("Sdk"));
            Assert.Empty(file.Descendants("FrameworkReference"));
            foreach (var (path, text) in Repository.Sources(project))
                Assert.False(text.Contains("Microsoft.AspNetCore", StringComparison.Ordinal), $"{path} knows the web.");
        }
    }
}
