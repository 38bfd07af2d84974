using Playground.Programs.Tests.Values.Evaluation;

namespace Playground.Programs.Tests.Values.Containers;

/// <summary>Ranges.</summary>
public class RangeAgreementTests
{
    private static readonly Agreement Agreement = new(
        """
        range(5)
        range(1, 5)
        range(1, 5, 2)
        range(5, 1, -2)
        range(0)
        range(1, 5, 0)
        range('a')
        range(1.5)
        range()
        range(1, 2, 3, 4)
        range(True)
        list(range(5))
        list(range(1, 10, 3))
        list(range(10, 0, -3))
        list(range(5, 1))
        len(range(5))
        len(range(10, 0, -3))
        len(range(-9223372036854775808, 9223372036854775807))
        range(5)[0]
        range(5)[-1]
        range(5)[5]
        range(5)['a']
        range(10)[2:5]
        range(10)[::-1]
        range(10)[::3]
        range(10)[8:2:-2]
        range(0, 10, 3)[1:]
        range(5)[::0]
        3 in range(5)
        5 in range(5)
        3.0 in range(5)
        3.5 in range(5)
        'a' in range(5)
        4 in range(0, 10, 3)
        -2 in range(5, -5, -1)
        True in range(2)
        10 ** 30 in range(5)
        range(5) == range(0, 5)
        range(0, 5, 2) == range(0, 6, 2)
        range(0) == range(5, 5)
        range(1) == range(0, 1, 7)
        range(5) == [0, 1, 2, 3, 4]
        range(5) < range(6)
        range(5).index(3)
        range(5).index(9)
        range(5).index('a')
        range(5).index(3.0)
        range(5).count(3)
        range(5).count(9)
        r = range(5); r[0] = 1
        r = range(5); del r[0]
        list(reversed(range(5)))
        list(reversed(range(1, 10, 4)))
        list(reversed(range(0)))
        range(5) + range(3)
        sum(range(101))
        bool(range(0))
        list(range(9223372036854775800, 9223372036854775807, 3))
        """);

    public static TheoryData<string> Sources => Agreement.Sources;

    [Theory]
    [MemberData(nameof(Sources))]
    public void Value_or_error_is_as_in_CPython(string source) => Agreement.Check(source);
}
