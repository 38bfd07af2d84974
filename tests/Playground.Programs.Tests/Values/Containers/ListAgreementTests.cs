using Playground.Programs.Tests.Values.Evaluation;

namespace Playground.Programs.Tests.Values.Containers;

/// <summary>Lists.</summary>
public class ListAgreementTests
{
    private static readonly Agreement Agreement = new(
        """
        [1, 2, 3]
        []
        [1, 'a', None, [2.5], (1,), {}]
        [1, 2, 3][0]
        [1, 2, 3][-1]
        [1, 2, 3][3]
        [1, 2, 3][-4]
        [1, 2, 3]['a']
        [1, 2, 3][1.0]
        [1, 2, 3][None]
        [1, 2, 3][True]
        [1, 2, 3][10 ** 30]
        [1, 2, 3, 4, 5][1:3]
        [1, 2, 3, 4, 5][::-1]
        [1, 2, 3, 4, 5][::2]
        [1, 2, 3, 4, 5][-2:]
        [1, 2, 3, 4, 5][4:1:-2]
        [1, 2][::0]
        [1, 2]['a':]
        a = [1, 2, 3]; a[0] = 9; a
        a = [1, 2, 3]; a[-1] = 9; a
        a = [1, 2, 3]; a[3] = 9; a
        a = [1, 2, 3]; a['x'] = 9; a
        a = [1, 2, 3]; a[10 ** 30] = 9; a
        a = [1, 2, 3]; a[1:2] = [7, 8, 9]; a
        a = [1, 2, 3]; a[1:] = []; a
        a = [1, 2, 3]; a[:0] = [0]; a
        a = [1, 2, 3]; a[5:] = [4]; a
        a = [1, 2, 3]; a[2:1] = [9]; a
        a = [1, 2, 3]; a[:] = 'xyz'; a
        a = [1, 2, 3]; a[:] = a; a
        a = [1, 2, 3]; a[1:1] = a; a
        a = [1, 2, 3, 4]; a[::2] = [7, 8]; a
        a = [1, 2, 3, 4]; a[::-1] = [1, 2, 3, 4]; a
        a = [1, 2, 3, 4]; a[::2] = [7]; a
        a = [1, 2, 3, 4]; a[::2] = 5; a
        a = [1, 2, 3, 4]; a[1:2] = 5; a
        a = [1, 2, 3]; a[::1] = [4]; a
        a = [1, 2, 3]; a[0:2] = (5,); a
        a = [1, 2, 3]; a[0:2] = range(3); a
        a = [1, 2, 3]; del a[0]; a
        a = [1, 2, 3]; del a[-1]; a
        a = [1, 2, 3]; del a[5]; a
        a = [1, 2, 3]; del a['x']; a
        a = [1, 2, 3, 4, 5]; del a[1:3]; a
        a = [1, 2, 3, 4, 5]; del a[::2]; a
        a = [1, 2, 3, 4, 5]; del a[::-2]; a
        a = [1, 2, 3, 4, 5]; del a[3:1]; a
        a = [1, 2, 3, 4, 5]; del a[:]; a
        a = [1, 2, 3, 4, 5, 6, 7]; del a[1:6:3]; a
        a = [1, 2, 3, 4, 5, 6, 7]; del a[5:0:-2]; a
        a = []; a.append(1); a.append([2]); a
        a = [1]; a.append(); a
        a = [1]; a.append(1, 2); a
        a = [1]; a.append(x=1); a
        a = [1]; a.extend([2, 3]); a
        a = [1]; a.extend('ab'); a
        a = [1]; a.extend(a); a
        a = [1]; a.extend(range(3)); a
        a = [1]; a.extend({'x': 1}); a
        a = [1]; a.extend(5); a
        a = [1]; a.extend(None)
        a = [1, 2]; a.insert(0, 9); a
        a = [1, 2]; a.insert(1, 9); a
        a = [1, 2]; a.insert(100, 9); a
        a = [1, 2]; a.insert(-1, 9); a
        a = [1, 2]; a.insert(-100, 9); a
        a = [1, 2]; a.insert('a', 9); a
        a = [1, 2]; a.insert(0); a
        a = [1, 2, 1]; a.remove(1); a
        a = [1, 2, 1]; a.remove(5); a
        a = [1, 2]; a.remove(2.0); a
        a = [[1], [2]]; a.remove([2]); a
        a = [1, 2, 3]; (a.pop(), a)
        a = [1, 2, 3]; (a.pop(0), a)
        a = [1, 2, 3]; (a.pop(-2), a)
        a = [1, 2, 3]; a.pop(3)
        a = [1, 2, 3]; a.pop(-4)
        a = []; a.pop()
        a = []; a.pop(0)
        a = [1]; a.pop('a')
        a = [1]; a.pop(10 ** 30)
        a = [1]; a.pop(1, 2)
        a = [1, 2]; a.clear(); a
        a = [1]; a.clear(1)
        [1, 2, 1].index(1)
        [1, 2, 1].index(1, 1)
        [1, 2, 1].index(2, -2)
        [1, 2, 1].index(1, 1, 2)
        [1, 2, 1].index(5)
        [1, 2].index('a')
        [1, 2].index()
        [1, 2].index(1, 'a')
        [1, 2, 1].count(1)
        [1, True, 1.0].count(1)
        [1, 2].count('a')
        a = [3, 1, 2]; a.sort(); a
        a = [3, 1, 2]; a.sort(reverse=True); a
        a = ['b', 'a', 'C']; a.sort(); a
        a = [3, 'a', 1]; a.sort(); a
        a = [3, 'a', 1]; a.sort(reverse=True)
        a = [1, None]; a.sort()
        a = [None, 1]; a.sort()
        a = [2, 1, 'x', 0]; a.sort()
        a = [(2, 'b'), (1, 'z'), (2, 'a')]; a.sort(); a
        a = [(1, 'a'), (1, 2)]; a.sort(); a
        a = [2.5, 1, True, -1]; a.sort(); a
        a = [True, 1, 1.0, 0, False]; a.sort(); a
        a = [1.0, 1, True]; a.sort(reverse=True); a
        a = ['bb', 'a', 'ccc']; a.sort(key=len, reverse=True); a
        a = ['bb', 'a', 'cc', 'd']; a.sort(key=len); a
        a = [[3], [1, 2], []]; a.sort(); a
        a = [{}, {}]; a.sort()
        a = [1]; a.sort(1)
        a = [1]; a.sort(foo=1)
        a = [1]; a.sort(reverse='a')
        a = [1, 2]; a.sort(key=5)
        a = [1, 2, 3]; a.reverse(); a
        a = [1, 2, 3]; b = a.copy(); b.append(4); (a, b)
        [1] + [2]
        [1] + (2,)
        [1] + 'a'
        [1] + None
        [1, 2] * 2
        2 * [1, 2]
        [1] * 0
        [1] * -1
        [1] * True
        [1] * 1.5
        [1] * [2]
        [1] * 10 ** 30
        [1] - [1]
        a = [1]; b = a; a += [2]; (a, b)
        a = [1]; a += 'xy'; a
        a = [1]; a += (2,); a
        a = [1]; a += 5; a
        a = [1]; b = a; a *= 3; (a, b)
        a = [1]; a *= 0; a
        a = [1]; a *= 'a'; a
        a = [1]; a -= [1]; a
        [1, 2] == [1, 2]
        [1, 2] == [1, 2.0]
        [1, 2] == [1]
        [1, 2] != [1, 2]
        [1] == (1,)
        [1, 2] < [1, 3]
        [1, 2] < [1]
        [] < [1]
        [1, 2] <= [1, 2]
        [2] > [1, 5]
        [1, 2] >= [1, 2, 0]
        [1, 'a'] < [1, 2]
        [1, 'a'] < [2, 1]
        [1, 'a'] == [1, 2]
        [1] < 1
        [float('nan')] == [float('nan')]
        n = float('nan'); [n] == [n]
        n = float('nan'); n in [n]
        n = float('nan'); [n].index(n)
        n = float('nan'); [n].count(n)
        1 in [1, 2]
        1.0 in [1, 2]
        'a' in [1, 2]
        [1] in [[1], 2]
        3 not in [1, 2]
        len([1, 2])
        a = [1]; a.append(a); a
        a = [1]; a.append([a, a]); a
        a = [1]; a.append((a,)); a
        a = [1]; a.append({'x': a}); a
        [1].foo
        [1]()
        list((1, 2))
        list('abc')
        list({'a': 1})
        list(range(3))
        list(5)
        list(1, 2)
        list([1, 2])
        """);

    public static TheoryData<string> Sources => Agreement.Sources;

    [Theory]
    [MemberData(nameof(Sources))]
    public void Value_or_error_is_as_in_CPython(string source) => Agreement.Check(source);
}
