using Playground.Programs.Tests.Values.Evaluation;

namespace Playground.Programs.Tests.Values.Numbers;

/// <summary>The operators between numbers.</summary>
public class ArithmeticAgreementTests
{
    private static readonly Agreement Agreement = new(
        """
        1 + 2
        9223372036854775807 + 1
        -9223372036854775808 - 1
        9223372036854775807 * 9223372036854775807
        4611686018427387904 * 2
        -4611686018427387904 * 2
        3037000500 * 3037000500
        1 - 1.5
        True + True
        True & False
        True | 2
        True ^ True
        ~True
        ~5
        ~-9223372036854775808
        -True
        +True
        -(-9223372036854775808)
        - -9223372036854775808 - 1
        abs(-9223372036854775808)
        abs(-2.5)
        abs(True)
        7 // 2
        -7 // 2
        7 // -2
        -7 // -2
        7 % 3
        -7 % 3
        7 % -3
        -7 % -3
        -9223372036854775808 // -1
        -9223372036854775808 % -1
        7.5 // 2
        -7.5 // 2
        7.5 % -2
        -7.5 % 2
        0.0 // -1
        -0.0 % 1
        5 % -1.0
        1e300 // 1e-300
        6.0 % 3
        -6.0 % 3
        6.0 % -3
        1 / 2
        1 / 3
        10 / 5
        -7 / 2
        10 ** 400 / 10 ** 399
        (2 ** 60 + 1) / 3
        (10 ** 30 + 1) / 10 ** 15
        1 / 10 ** 400
        10 ** 400 / 3
        -(10 ** 25) / 7
        1 / 0
        1.0 / 0
        1 // 0
        1 % 0
        1.0 // 0
        1.0 % 0
        divmod(1, 0)
        divmod(1.0, 0)
        True / 0
        10 ** 30 // 0
        10 ** 30 % 0
        0 ** 0
        0 ** -1
        0.0 ** -1
        0.0 ** float('-inf')
        -0.0 ** float('-inf')
        2 ** 10
        2 ** 62
        2 ** 63
        2 ** 64
        (-2) ** 63
        (-3) ** 3
        2 ** -1
        (-2) ** -3
        10 ** -2
        2 ** 0.5
        2.0 ** 3
        (-8.0) ** 3
        (-8.0) ** -3
        10.0 ** 400
        2.0 ** 10000
        (-1) ** 10 ** 20
        1 ** 10 ** 30
        7 ** 77
        True ** True
        2.5 ** 2
        pow(2, 10, 1000)
        pow(2, -1, 7)
        pow(3, -2, 11)
        pow(2, -1, 4)
        pow(2, 3, 0)
        pow(2, 3, -5)
        pow(-2, 3, 5)
        pow(-2, 3, -5)
        pow(2, 3, 1)
        pow(2.0, 3, 5)
        pow(2, 'a', 5)
        pow(2, 3, None)
        pow(base=2, exp=5)
        pow(2)
        1 << 10
        1 << 63
        1 << 64
        -1 << 3
        1 << 0
        0 << 100
        1 << -1
        1 >> -1
        1024 >> 3
        -1 >> 100
        -8 >> 1
        5 >> 64
        10 ** 30 >> 50
        -(10 ** 30) >> 50
        (1 << 100) >> 100
        1 << True
        12 & 10
        12 | 10
        12 ^ 10
        -12 & 10
        -12 | 10
        -1 ^ 2 ** 70
        2 ** 70 & 2 ** 70 - 1
        -(2 ** 70) | 1
        1.5 & 1
        1 << 1.0
        1.5 | 2
        1 @ 2
        1 + 'a'
        'a' + 1
        1 - 'a'
        1 + None
        None + 1
        1 * None
        [] - []
        1 % 'a'
        1.5 % []
        {} + {}
        x = 1; x += 'a'; x
        x = 1; x -= None; x
        x = 1; x **= 'a'; x
        x = 1; x //= None; x
        x = 'a'; x += 1; x
        x = 'a'; x *= 'b'; x
        x = 1.5; x <<= 1; x
        x = None; x += 1; x
        2 ** 'a'
        'a' ** 2
        -'a'
        +'a'
        ~1.5
        ~'a'
        -None
        -[]
        abs('a')
        divmod(7, 2)
        divmod(-7, 2)
        divmod(7.5, -2)
        divmod(10 ** 30, 7)
        divmod('a', 1)
        1e308 * 10
        -1e308 * 10
        1e308 * 10 - 1e308 * 10
        10 ** 400 * 1.0
        10 ** 400 + 1.0
        2 ** 1023 * 2.0
        9007199254740993 * 1.0
        9007199254740993 + 0.0
        2 ** 53 + 1 + 0.0
        (2 ** 54 + 2) / 1
        (2 ** 54 + 6) * 1.0
        0.1 + 0.2
        1e16 + 1
        1e-5 * 1
        """);

    public static TheoryData<string> Sources => Agreement.Sources;

    [Theory]
    [MemberData(nameof(Sources))]
    public void Value_or_error_is_as_in_CPython(string source) => Agreement.Check(source);
}
