def count(start, stop):
    step = 1
    return (n * step for n in range(start, stop, step) if n + step > n)


def same(a, b):
    return id(a) == id(b), a is b, a == b, hash(a) == hash(b)


x = 123456 * 2
y = x
print(same(x, y), id(x) == id(x), id(x) != id(x + 1), id(-x) != id(x))
print(list(count(5000, 5004)), sum(count(-3, 3)))

kept = [x, y]
kept.append(x + 1 - 1)
print(kept, kept[0] is x, kept.count(x), {x: 1}[246912], x in {246912})


def edges():
    most = 9223372036854775807
    least = -most - 1
    for value in (most, least):
        for other in (1, -1, 2, 0):
            print(value + other, value - other, value * other, end=" ")
            if other:
                print(value // other, value % other)
            else:
                print(bool(other), not other)
    n = most
    n += 1
    n -= 1
    print(n, n == most, n % 10, -n // 7, n % -10, -7 % 3, 7 % -3, -7 // 2)


edges()


def loop():
    for i in range(3):
        j = i
        i += 1000
        print(i, j, f"{i:06d}", i if i else j, [i, j], {i: j}, (i, j), -i, ~i, i ** 2)
    del j
    try:
        print(j)
    except UnboundLocalError as error:
        print(error)
    return i


print(loop())
while x:
    x //= 1000
print(x, True + x, x == False, 2.0 * y, y / 4, y < 3e9, y == 246912.0)


class Box:
    def __init__(self, n):
        self.n = n

    def __add__(self, other):
        return Box(self.n + other)

    def __lt__(self, other):
        return self.n < other


b = Box(5000)
print((b + y).n, b < y, max(y, 5, key=lambda v: -v))


def defaults(a, b=100000, *rest, c=200000, **more):
    return a + b + c + sum(rest) + sum(more.values())


print(defaults(300000), defaults(1, 2, 3, 4000, c=5, d=60000), defaults(*[7000], **{"e": 80000}))
