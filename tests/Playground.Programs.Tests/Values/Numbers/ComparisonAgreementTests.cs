using Playground.Programs.Tests.Values.Evaluation;

namespace Playground.Programs.Tests.Values.Numbers;

/// <summary>The comparisons of numbers, and what hashes alike.</summary>
public class ComparisonAgreementTests
{
    private static readonly Agreement Agreement = new(
        """
        1 == 1.0
        1 == True
        0 == False
        0.0 == -0.0
        1 < 2
        2 <= 2
        2 > 3
        3 >= 3.5
        1 != 1.0
        9007199254740993 == 9007199254740992.0
        9007199254740993 > 9007199254740992.0
        9223372036854775807 == 9223372036854775808.0
        9223372036854775808 == 9223372036854775808.0
        9223372036854775807 < 9223372036854775808.0
        10 ** 400 > 1e308
        -(10 ** 400) < -1e308
        10 ** 400 < float('inf')
        10 ** 400 > float('-inf')
        10 ** 20 == 1e20
        10 ** 23 == 1e23
        1.5 > 1
        -1.5 < -1
        1 < float('nan')
        float('nan') == float('nan')
        float('nan') != float('nan')
        float('nan') < 10 ** 400
        float('inf') == float('inf')
        True < 2
        False < True
        1 < 'a'
        'a' < 1
        None < None
        None == None
        None != 0
        1 == 'a'
        1 != 'a'
        [] < ()
        {} < {}
        1 < None
        1.5 >= 'a'
        2 ** 70 < 'a'
        2 ** 70 == 'a'
        hash(1)
        hash(-1)
        hash(-2)
        hash(0)
        hash(True)
        hash(2 ** 61 - 1)
        hash(2 ** 61 - 2)
        hash(2 ** 61)
        hash(-(2 ** 61))
        hash(9223372036854775807)
        hash(-9223372036854775808)
        hash(10 ** 30)
        hash(-(10 ** 30))
        hash(1.0)
        hash(1.5)
        hash(-1.5)
        hash(0.1)
        hash(1e300)
        hash(1e18)
        hash(1e19)
        hash(5e-324)
        hash(float('inf'))
        hash(float('-inf'))
        hash(-0.0)
        hash(())
        hash((1,))
        hash((1, 2, 3))
        hash((1.5, (2, 3), -1))
        hash(range(5)) == hash(range(0, 5, 1))
        hash([])
        hash({})
        hash(({1: 2},))
        hash((1, [2]))
        """);

    public static TheoryData<string> Sources => Agreement.Sources;

    [Theory]
    [MemberData(nameof(Sources))]
    public void Value_or_error_is_as_in_CPython(string source) => Agreement.Check(source);
}
