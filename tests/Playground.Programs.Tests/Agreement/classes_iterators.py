class Countdown:
    def __init__(self, n):
        self.n = n
    def __iter__(self):
        return self
    def __next__(self):
        if self.n <= 0:
            raise StopIteration
        self.n -= 1
        return self.n
for x in Countdown(3):
    print(x)
print(list(Countdown(4)), sum(Countdown(4)), 2 in Countdown(5), [*Countdown(2)], max(Countdown(3)), sorted(Countdown(3)))
a, b = Countdown(2)
print(a, b)
class Squares:
    def __getitem__(self, i):
        if i > 3:
            raise IndexError(i)
        return i * i
print(list(Squares()), 4 in Squares())
class Bag:
    def __iter__(self):
        return iter([1, 2])
print(list(Bag()), dict(zip(Bag(), "ab")), list(map(lambda x: x + 1, Bag())))
it = iter(Countdown(1))
print(next(it), next(it, "end"))
class Bad:
    def __iter__(self):
        return 5
try:
    for x in Bad():
        pass
except TypeError as e:
    print(e)
