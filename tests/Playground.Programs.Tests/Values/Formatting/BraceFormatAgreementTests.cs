using Playground.Programs.Tests.Values.Evaluation;

namespace Playground.Programs.Tests.Values.Formatting;

/// <summary>The format method of strings.</summary>
public class BraceFormatAgreementTests
{
    private static readonly Agreement Agreement = new(
        """
        '{}'.format(1)
        '{} {}'.format(1, 2)
        '{1} {0}'.format(1, 2)
        '{a}'.format(a=1)
        '{a} {}'.format(5, a=1)
        '{0[0]}'.format([7])
        '{0[key]}'.format({'key': 7})
        '{a[1]}'.format(a=(1, 2))
        '{:5}|'.format(1)
        '{:>5}'.format('a')
        '{0:.2f}'.format(1.5)
        '{:{}}'.format(5, 10)
        '{:{w}.{p}f}'.format(3.14159, w=10, p=2)
        '{!r}'.format('a')
        '{!s}'.format('a')
        '{!a}'.format('ä')
        '{!r:>5}'.format('a')
        '{!x}'.format('a')
        '{!}'.format('a')
        '{!rx}'.format('a')
        '{{}}'.format()
        '{{{}}}'.format(1)
        'a{{b}}c'.format()
        '{'.format()
        '}'.format()
        'a}b'.format()
        '{0'.format(1)
        '{} {1}'.format(1, 2)
        '{1} {}'.format(1, 2)
        '{}'.format()
        '{2}'.format(1)
        '{a}'.format()
        '{0[9]}'.format([1])
        '{0[x]}'.format({})
        '{:d}'.format('a')
        '{:5}'.format(None)
        '{}'.format(None)
        '{} {}'.format('a', [1, 'b'])
        """);

    public static TheoryData<string> Sources => Agreement.Sources;

    [Theory]
    [MemberData(nameof(Sources))]
    public void Value_or_error_is_as_in_CPython(string source) => Agreement.Check(source);
}
