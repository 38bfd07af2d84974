def double(n):
    print("double", n)
    return 2 * n
doubled = map(double, [1, 2, 3])
print(next(doubled), list(doubled), list(doubled), next(doubled, "end"))
print(list(map(lambda a, b: a + b, "abc", ["x", "y"])), sum(map(double, (n for n in range(3)))))
for n in map(double, range(10)):
    if n > 2:
        break
odd = filter(lambda n: n % 2, range(9))
print(next(odd), list(odd), list(filter(None, (n for n in [0, 1, "", "x"]))))
print(dict(map(lambda n: (n, n * n), range(3))), set(map(abs, {-1})), tuple(map(lambda s: s.upper(), "ab")))
print(sorted(map(lambda n: -n, [1, 2])), max(map(lambda n: n % 3, range(5))), any(map(lambda n: n > 1, [1, 2, 3])), all(filter(lambda n: n, [1, 0])))
print(list(zip(map(double, [1]), filter(lambda c: c, "a"))), list(enumerate(map(str, [7]))), "-".join(map(lambda n: str(n), [1, 2])))
first, *rest = map(lambda n: n + 1, [1, 2, 3])
print(first, rest, *map(lambda n: n, [4, 5]), 3 in map(lambda n: n, [3]))
class Point:
    def __init__(self, x, y=0):
        self.x, self.y = x, y
print([p.x for p in map(Point, [1, 2])], [(p.x, p.y) for p in map(Point, [1], [2])])
m = map(Point, [])
print(iter(m) is m, isinstance(m, map), type(m).__name__, isinstance(filter(Point, []), filter))
def fails(n):
    return 1 // n
m = map(fails, [1, 0, 2])
got = []
while True:
    try:
        got.append(next(m))
    except ZeroDivisionError as e:
        got.append(str(e))
    except StopIteration:
        break
print(got)
def stops(n):
    if n == 2:
        raise StopIteration
    return n
print(list(map(stops, [1, 2, 3])), list(filter(stops, [1, 2, 3])))
for attempt in [lambda: map(double), lambda: map(double, 5), lambda: filter(double), lambda: filter(double, 5), lambda: next(map(lambda: 1, [1])),
                lambda: list(map(5, [1])), lambda: map(double, key=1), lambda: next(filter(double, []))]:
    try:
        print(attempt())
    except Exception as e:
        print(type(e).__name__, e)
class Count:
    def __init__(self, n):
        self.n = n
    def __iter__(self):
        return self
    def __next__(self):
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return self.n
print(list(Count(3)), sum(Count(4)), max(Count(3)), sorted(Count(3)), next(Count(2)), next(Count(0), "none"), list(map(double, Count(2))), tuple(filter(None, Count(3))))
