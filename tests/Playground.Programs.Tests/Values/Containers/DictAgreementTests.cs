using Playground.Programs.Tests.Values.Evaluation;

namespace Playground.Programs.Tests.Values.Containers;

/// <summary>Dicts.</summary>
public class DictAgreementTests
{
    private static readonly Agreement Agreement = new(
        """
        {}
        {'a': 1, 'b': [2]}
        {1: 'x', 1.0: 'y', True: 'z'}
        {'a': 1}['a']
        {'a': 1}['b']
        {'a': 1}[1]
        {1: 2}[True]
        {1: 2}[1.0]
        {(1, 2): 3}[(1, 2)]
        {(1, 2): 3}[(1.0, 2)]
        {None: 1}[None]
        {}[[]]
        {}[{}]
        {[]: 1}
        {'a': 1}['a':]
        d = {}; d['x'] = 1; d['y'] = 2; d['x'] = 3; d
        d = {}; d[[]] = 1
        d = {'a': 1, 'b': 2}; del d['a']; d
        d = {'a': 1}; del d['b']
        d = {}; del d[{}]
        d = {'a': 1, 'b': 2, 'c': 3}; del d['a']; d['a'] = 4; d
        {'a': 1}.get('a')
        {'a': 1}.get('b')
        {'a': 1}.get('b', 5)
        {'a': 1}.get([])
        {'a': 1}.get()
        {'a': 1}.get(1, 2, 3)
        d = {}; (d.setdefault('a', 1), d.setdefault('a', 2), d)
        d = {}; (d.setdefault('a'), d)
        d = {'a': 1}; (d.pop('a'), d)
        d = {'a': 1}; d.pop('b')
        d = {'a': 1}; d.pop('b', 9)
        d = {'a': 1}; d.pop()
        d = {}; d.pop(1)
        d = {}; d.pop((1, 'a'))
        d = {'a': 1, 'b': 2}; (d.popitem(), d)
        d = {}; d.popitem()
        {'a': 1, 'b': 2}.keys()
        {'a': 1, 'b': 2}.values()
        {'a': 1, 'b': 2}.items()
        list({'a': 1, 'b': 2}.items())
        len({'a': 1}.keys())
        'a' in {'a': 1}.keys()
        1 in {'a': 1}.values()
        ('a', 1) in {'a': 1}.items()
        ('a', 2) in {'a': 1}.items()
        'a' in {'a': 1}.items()
        {'a': 1}.keys() == {'a': 2}.keys()
        {'a': 1}.items() == {'a': 2}.items()
        {'a': 1}.keys() == {'a'}
        {'a': 1}.values() == {'a': 1}.values()
        {1: 1, 2: 2}.keys() & {2: 3}.keys()
        {1: 1}.keys() | [2]
        {1: 1, 2: 2}.keys() - {1}
        {1: 1, 2: 2}.keys() ^ {2, 3}
        {1: 1}.keys() < {1, 2}
        {1: 1}.values() & {1}
        d = {1: 2}; k = d.keys(); d[3] = 4; k
        d = {'a': 1}; d.update({'b': 2}); d
        d = {'a': 1}; d.update([('b', 2), ['c', 3]]); d
        d = {'a': 1}; d.update(b=2); d
        d = {'a': 1}; d.update({'a': 5}, c=3); d
        d = {}; d.update([1])
        d = {}; d.update([(1, 2, 3)])
        d = {}; d.update(['ab']); d
        d = {}; d.update(5)
        d = {}; d.update(1, 2)
        d = {'a': 1}; d.clear(); d
        d = {'a': 1}; e = d.copy(); e['b'] = 2; (d, e)
        'a' in {'a': 1}
        1 in {'a': 1}
        [] in {}
        'a' not in {}
        {'a': 1, 'b': 2} == {'b': 2, 'a': 1}
        {'a': 1} == {'a': 1.0}
        {'a': 1} == {'a': 2}
        {'a': 1} != {}
        {'a': 1} == 5
        {'a': 1} < {'a': 2}
        {'a': 1} | {'b': 2}
        {'a': 1} | {'a': 2}
        {'a': 1} | [('b', 2)]
        {'a': 1} + {'b': 2}
        d = {'a': 1}; e = d; d |= {'b': 2}; (d, e)
        d = {'a': 1}; d |= [('b', 2)]; d
        d = {'a': 1}; d |= 5
        d = {}; d['self'] = d; d
        d = {}; d['v'] = d.values(); len(repr(d)) > 0
        len({'a': 1, 'b': 2})
        list({'b': 1, 'a': 2})
        sorted({'b': 1, 'a': 2})
        dict()
        dict(a=1, b=2)
        dict({'a': 1}, b=2)
        dict([('a', 1), ('b', 2)])
        dict(['ab', 'cd'])
        dict([1])
        dict(['abc'])
        dict(5)
        dict({}, {})
        d = {'a': 1}; it = iter(d); d['b'] = 2; next(it)
        d = {'a': 1}; it = iter(d); next(it); d['b'] = 2; next(it)
        d = {'a': 1, 'b': 2}; it = iter(d); next(it); del d['a']; next(it)
        d = {'a': 1}; it = iter(d.items()); next(it)
        d = {'a': 1, 'b': 2}; list(reversed(d))
        d = {'a': 1, 'b': 2}; list(reversed(d.items()))
        d = {'a': 1, 'b': 2}; list(reversed(d.values()))
        max({'a': 1, 'b': 2})
        hash({})
        {'a': 1}.foo
        """);

    public static TheoryData<string> Sources => Agreement.Sources;

    [Theory]
    [MemberData(nameof(Sources))]
    public void Value_or_error_is_as_in_CPython(string source) => Agreement.Check(source);
}
