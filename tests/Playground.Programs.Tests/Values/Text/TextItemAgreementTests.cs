using Playground.Programs.Tests.Values.Evaluation;

namespace Playground.Programs.Tests.Values.Text;

/// <summary>Strings by index and slice, compared, repeated and shown.</summary>
public class TextItemAgreementTests
{
    private static readonly Agreement Agreement = new(
        """
        'abc'[0]
        'abc'[-1]
        'abc'[3]
        'abc'[-4]
        'abc'['a']
        'abc'[1.5]
        'abc'[None]
        'abc'[10 ** 30]
        'abc'[True]
        'abc'[1:]
        'abc'[:-1]
        'abc'[::-1]
        'abcdef'[::2]
        'abcdef'[4:1:-1]
        'abcdef'[4:1]
        'abcdef'[-100:100]
        'abcdef'[::-2]
        'abcdef'[5::-3]
        'abcdef'[10 ** 30:]
        'abcdef'[:-10 ** 30]
        'abcdef'[::10 ** 30]
        'abcdef'[::-10 ** 30]
        'abcdef'[::0]
        'abcdef'['a':]
        'abcdef'[1.5:]
        'abcdef'[None:None:None]
        'a😀b'[1]
        'a😀b'[2]
        len('a😀b')
        'a😀b'[::-1]
        'a😀b😀'[1:3]
        'a😀b'.find('b')
        'a😀b'.index('b')
        'a😀b😀'.rfind('😀')
        'a😀b'.find('b', 2)
        'a😀b'.center(7, '*')
        'a😀b'.count('')
        'a😀b'.replace('', '-')
        'a😀b'.strip('b😀')
        '😀'.rjust(3, '😀')
        '😀' > '\uffff'
        '😀' < '\uffff'
        'a😀' < 'a\ue000'
        list('a😀b')
        'a' in 'abc'
        '' in 'abc'
        'x' in 'abc'
        'x' not in 'abc'
        1 in 'abc'
        None in 'abc'
        'a' < 'b'
        'a' < 'B'
        'abc' < 'abd'
        'ab' < 'abc'
        '' < 'a'
        'a' <= 'a'
        'b' >= 'a'
        'a' == 'a'
        'a' != 'b'
        'ab' * 3
        3 * 'ab'
        'ab' * 0
        'ab' * -1
        'ab' * True
        '' * 10 ** 15
        'ab' * 1.5
        1.5 * 'ab'
        'ab' * 'cd'
        'ab' * None
        'ab' * 10 ** 30
        'a' + 'b'
        'a' + None
        'a' + []
        x = 'a'; x += 'b'; x
        x = 'a'; x *= 3; x
        x = 'abc'; x[0] = 'b'; x
        x = 'abc'; del x[0]; x
        'a'
        "it's"
        'say "hi"'
        'both \' and "'
        'back\\slash'
        '\n\t\r'
        '\x00\x1f\x7f'
        '\x80\x9f\xa0\xad'
        'äöü€'
        '\u200b\u2028'
        '\ue000'
        '\U0001F600'
        '\U000e0001'
        ascii('äöü€😀')
        ascii('a\n')
        ascii(['ä'])
        len('')
        str(1)
        str('a')
        str([1, 'a'])
        str(None)
        str()
        repr('a')
        repr(None)
        max('abc')
        sorted('hello')
        """);

    public static TheoryData<string> Sources => Agreement.Sources;

    [Theory]
    [MemberData(nameof(Sources))]
    public void Value_or_error_is_as_in_CPython(string source) => Agreement.Check(source);
}
