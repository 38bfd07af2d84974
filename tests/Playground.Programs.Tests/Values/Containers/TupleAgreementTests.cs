using Playground.Programs.Tests.Values.Evaluation;

namespace Playground.Programs.Tests.Values.Containers;

/// <summary>Tuples.</summary>
public class TupleAgreementTests
{
    private static readonly Agreement Agreement = new(
        """
        ()
        (1,)
        (1, 'a')
        (1, 2, 3)[1]
        (1, 2, 3)[-1]
        (1, 2, 3)[3]
        (1, 2, 3)['a']
        (1, 2, 3)[1:]
        (1, 2, 3)[::-1]
        (1, 2, 3)[10 ** 30]
        t = (1, 2); t[0] = 5
        t = (1, 2); del t[0]
        t = (1, 2); t[0:1] = ()
        (1,) + (2,)
        (1,) + [2]
        (1, 2) * 2
        2 * (1, 2)
        (1,) * 'a'
        (1,) - (1,)
        t = (1,); t += (2,); t
        t = (1,); t += [2]; t
        (1, 2) == (1, 2)
        (1, 2) == [1, 2]
        (1, 2) < (1, 3)
        (1, 2) < (1, 2, 0)
        (1, 'a') < (1, 2)
        (1, 2) < [1, 2]
        1 in (1, 2)
        (1, 2, 1).count(1)
        (1, 2, 1).index(2)
        (1, 2, 1).index(1, 1)
        (1, 2, 1).index(5)
        (1, 2).append(3)
        len((1, 2))
        tuple()
        tuple([1, 2])
        tuple('ab')
        tuple(5)
        tuple(None)
        a = [1]; t = (a,); a.append(t); t
        max((1, 3, 2))
        sorted((3, 1, 2))
        """);

    public static TheoryData<string> Sources => Agreement.Sources;

    [Theory]
    [MemberData(nameof(Sources))]
    public void Value_or_error_is_as_in_CPython(string source) => Agreement.Check(source);
}
