using System.Text.Json;
using Playground.Server.Hosting;
using Playground.Server.Programs;
using Playground.Testing;

namespace Playground.Server.Tests.Programs;

public sealed class ProgramTitleTests
{
    [Fact]
    public void A_program_is_called_what_it_says_first_and_the_page_calls_it_so_too()
    {
        var golden = JsonElement.Parse(File.ReadAllText(RepositoryFiles.PathOf("tests/golden/program-titles.json")));

        Assert.All(golden.EnumerateArray(), program =>
            Assert.Equal(program.GetProperty("title").GetString(), ProgramTitle.Of(program.GetProperty("source").GetString()!)));
    }

    [Fact]
    public void Long_texts_of_blanks_have_short_titles()
    {
        Assert.Equal("", ProgramTitle.Of(new string(' ', 65_536)));
        Assert.Equal("x…", ProgramTitle.Of("#" + new string('\u3000', 30_000) + "x" + new string(' ', 30_000) + "y"));
    }

    [Fact]
    public void A_run_that_was_stored_before_programs_had_titles_has_one()
    {
        const string stored = """{"source":"# Old\n","hash":"0123456789abcdef","gil":true,"schedule":null}""";

        Assert.Equal("Old", JsonSerializer.Deserialize<ProgramView>(stored, PlaygroundJson.Options)!.Title);
    }
}
