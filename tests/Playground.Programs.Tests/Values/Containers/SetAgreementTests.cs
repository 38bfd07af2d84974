using Playground.Programs.Tests.Values.Evaluation;

namespace Playground.Programs.Tests.Values.Containers;

/// <summary>Sets; those of ints come out in CPython's order.</summary>
public class SetAgreementTests
{
    private static readonly Agreement Agreement = new(
        """
        set()
        {1, 2, 3}
        {3, 1, 2}
        {5, 1, 100, 17, 9}
        {1, 1.0, True}
        {8, 0}
        {0, 8}
        {16, 8, 0}
        {-1, -2, 5}
        {1000, 3, 64, 32, 33}
        set([5, 3, 1])
        set(range(10))
        set(range(20, 0, -1))
        set(range(100)) == set(range(99, -1, -1))
        set(range(0, 1000, 37))
        set('a')
        set([1.5, 2.5, 1e10])
        set([(1, 2), (3, 4), (5, 6)])
        set(range(40, 0, -3))
        {[]}
        {{}}
        set([[]])
        set(5)
        set(1, 2)
        len({1, 2, 2})
        s = {1}; s.add(2); s.add(1); s
        s = {1}; s.add([]); s
        s = {1}; s.add(); s
        s = {1, 2}; s.discard(1); s.discard(9); s
        s = {1, 2}; s.remove(1); s
        s = {1, 2}; s.remove(9)
        s = {1, 2}; s.remove([])
        s = {5, 3}; (s.pop(), s)
        s = {17, 33, 2}; (s.pop(), s.pop(), s)
        s = set(); s.pop()
        s = {1}; s.clear(); s
        s = {1}; t = s.copy(); t.add(2); (s, t)
        s = {1}; s.update([2, 3]); s
        s = {1}; s.update([2], (3,), {4}); s
        s = {1}; s.update(); s
        s = {1}; s.update(5)
        s = {1}; s.update({9: 1, 17: 2}); s
        s = {1}; s.update(x=1)
        {1, 2} | {2, 3}
        {1, 2} & {2, 3}
        {1, 2} - {2, 3}
        {1, 2} ^ {2, 3}
        {1, 2} | [3]
        {1, 2} & [3]
        [3] | {1}
        {1, 2}.union([3, 4])
        {1, 2}.union([3], (4,))
        {1, 2}.union()
        {1, 2}.union(5)
        {1, 2, 3}.intersection([2, 3, 4])
        {1, 2, 3}.intersection([2, 3], [3])
        {1, 2, 3}.intersection()
        {1, 2, 3}.difference([2])
        {1, 2, 3}.difference([2], [3])
        {1, 2, 3}.difference({})
        {1, 2, 3}.symmetric_difference([2, 9])
        {1, 2, 3}.symmetric_difference(5)
        s = {1, 2, 3}; s.intersection_update([2, 3]); s
        s = {1, 2, 3}; s.difference_update([2, 3]); s
        s = {1, 2, 3}; s.symmetric_difference_update([2, 9]); s
        s = {1, 2}; s |= {3}; s
        s = {1, 2}; s &= {2}; s
        s = {1, 2}; s -= {2}; s
        s = {1, 2}; s ^= {2, 3}; s
        s = {1, 2}; s |= [3]; s
        s = {1, 2}; s -= s; s
        s = {1, 2}; s ^= s; s
        s = {1, 2}; s |= s; s
        {1, 2} + {3}
        {1, 2} == {2, 1}
        {1, 2} == [1, 2]
        {1, 2} != {1}
        {1} < {1, 2}
        {1, 2} < {1, 2}
        {1, 2} <= {1, 2}
        {1, 2} > {1}
        {1, 2} >= {3}
        {1} < [1, 2]
        {1, 2}.issubset([1, 2, 3])
        {1, 2}.issuperset([1])
        {1, 2}.isdisjoint([3])
        {1, 2}.isdisjoint({2})
        {1, 2}.issubset(5)
        1 in {1, 2}
        1.0 in {1, 2}
        [] in {1, 2}
        hash({1})
        s = {1, 2, 3}; it = iter(s); next(it); s.add(9); next(it)
        s = {1, 2}; it = iter(s); s.discard(1); next(it)
        set() == {}
        sorted({3, 1, 2})
        {1, 2}[0]
        {1}.foo
        set(range(0, 64, 8)) - {8, 16}
        set(range(30)) & set(range(20, 50))
        set(range(5)) | set(range(100, 105))
        set(range(50)) ^ set(range(25, 75))
        set(range(100)) - set(range(3, 97))
        s = set(range(30)); s.difference_update(range(5, 28)); s
        s = set(range(20)); s -= set(range(18)); s.update([100, 200, 300]); s
        """);

    public static TheoryData<string> Sources => Agreement.Sources;

    [Theory]
    [MemberData(nameof(Sources))]
    public void Value_or_error_is_as_in_CPython(string source) => Agreement.Check(source);
}
