using Playground.Programs.Syntax.Scopes;

namespace Playground.Programs.Tests.Syntax;

public class PrivateNameTests
{
    [Theory]
    [InlineData("__a", "B", "_B__a")]
    [InlineData("__a", "__B", "_B__a")]
    [InlineData("__a_", "B", "_B__a_")]
    [InlineData("__a__", "B", "__a__")]
    [InlineData("_a", "B", "_a")]
    [InlineData("__a", "__", "__a")]
    [InlineData("__a", null, "__a")]
    public void Private_names_belong_to_their_class(string name, string? className, string mangled) =>
        Assert.Equal(mangled, PrivateName.Mangle(name, className));
}
