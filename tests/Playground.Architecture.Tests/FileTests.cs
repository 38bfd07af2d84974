using System.Text.RegularExpressions;

namespace Playground.Architecture.Tests;

public partial class FileTests
{
    private const int MostLines = 300;

    [Fact]
    public void No_file_is_longer_than_a_reader_can_hold_in_mind()
    {
        var tooLong = Repository.Sources().Where(source => source.Text.Count(c => c == '\n') > MostLines).Select(source => source.Path);

        Assert.Empty(tooLong);
    }

    [Fact]
    public void Each_public_type_has_a_file_of_its_name()
    {
        var misplaced = Repository.Sources()
            .SelectMany(source => PublicType().Matches(source.Text).Select(match => match.Groups["name"].Value)
                .Where(name => name != Path.GetFileNameWithoutExtension(source.Path).Split('.')[0])
                .Select(name => $"{source.Path}: {name}"));

        Assert.Empty(misplaced);
    }

    /// <summary>At the beginning of a line: nested types are indented, and may stand where they belong.</summary>
    [GeneratedRegex(
        @"^public (?:(?:static|sealed|abstract|readonly|partial|ref|unsafe) )*(?:class|struct|interface|enum|record struct|record|delegate \S+) (?<name>\w+)",
        RegexOptions.Multiline)]
    private static partial Regex PublicType();
}
