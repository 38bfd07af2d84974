using Playground.Programs.Tests.Values.Evaluation;

namespace Playground.Programs.Tests.Values.Formatting;

/// <summary>The percent operator of strings.</summary>
public class PercentFormatAgreementTests
{
    private static readonly Agreement Agreement = new(
        """
        '%d' % 5
        '%d items' % 5
        '%d and %d' % (1, 2)
        '%5d|' % 42
        '%-5d|' % 42
        '%05d' % 42
        '%05d' % -42
        '%+d' % 42
        '% d' % 42
        '%+d' % -42
        '%.3d' % 7
        '%8.3d' % 7
        '%-8.3d|' % 7
        '%08.3d' % 7
        '%d' % 3.99
        '%d' % -3.99
        '%d' % True
        '%i' % 5
        '%u' % 5
        '%d' % (10 ** 30)
        '%s' % 'a'
        '%s' % 1
        '%s' % None
        '%s' % [1, 2]
        '%s' % (1,)
        '%s %s' % ('a', 1.5)
        '%10s|' % 'abc'
        '%-10s|' % 'abc'
        '%.2s' % 'abc'
        '%10.2s|' % 'abc'
        '%r' % 'a'
        '%r' % (None,)
        '%a' % 'ä'
        '%c' % 65
        '%c' % 'x'
        '%c' % 'xy'
        '%c' % 1.5
        '%c' % -1
        '%5c|' % 'x'
        '%x' % 255
        '%X' % 255
        '%#x' % 255
        '%#X' % 255
        '%o' % 8
        '%#o' % 8
        '%08x' % 255
        '%#08x' % 255
        '%x' % -255
        '%x' % 1.5
        '%x' % 'a'
        '%.5x' % 255
        '%#.5x' % 255
        '%f' % 1.5
        '%.2f' % 2.675
        '%.0f' % 2.5
        '%.0f' % 3.5
        '%#.0f' % 3
        '%10.3f|' % 3.14159
        '%-10.3f|' % 3.14159
        '%010.3f' % -3.14159
        '%+.2f' % 1
        '% .2f' % 1
        '%e' % 12345.678
        '%.2e' % 0.00012345
        '%E' % 12345.678
        '%.0e' % 15
        '%#.0e' % 15
        '%g' % 0.0001
        '%g' % 0.00001
        '%g' % 123456
        '%g' % 1234567
        '%g' % 100000.0
        '%.3g' % 1234.5
        '%#.3g' % 1
        '%G' % 1e-10
        '%g' % 0
        '%f' % float('inf')
        '%F' % float('-inf')
        '%5.1f|' % float('nan')
        '%010f' % float('inf')
        '%f' % 10 ** 2
        '%f' % 'a'
        '%f' % None
        '%d' % 'a'
        '%d' % None
        '%d' % float('nan')
        '%d' % float('inf')
        '%%'
        '%%' % ()
        '100%%' % 5
        '%d%%' % 50
        '%' % 1
        '%d %d' % 1
        '%d' % (1, 2)
        'abc' % 1
        'abc' % ()
        'abc' % {}
        'abc' % []
        'abc' % 'x'
        '%y' % 1
        '%d %y' % (1, 2)
        '%5' % 1
        '%(a)d' % {'a': 1}
        '%(a)s and %(b)s' % {'a': 1, 'b': 2}
        '%(x)s' % {'a': 1}
        '%(a)d' % 1
        '%(a)d' % (1,)
        '%(a' % {'a': 1}
        '%*d' % (5, 42)
        '%-*d|' % (5, 42)
        '%*d|' % (-5, 42)
        '%.*f' % (2, 3.14159)
        '%*d' % ('a', 42)
        '%*d' % (5,)
        '%.f' % 2.5
        '%ld' % 5
        '%s' % ((1, 2),)
        x = '%s'; x %= 5; x
        """);

    public static TheoryData<string> Sources => Agreement.Sources;

    [Theory]
    [MemberData(nameof(Sources))]
    public void Value_or_error_is_as_in_CPython(string source) => Agreement.Check(source);
}
