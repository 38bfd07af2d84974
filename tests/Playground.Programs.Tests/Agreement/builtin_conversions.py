print(list("abc"), tuple([1, 2]), set([1, 1, 2]), dict([("a", 1)]), dict(a=1, b=2), str(12), str([1, "a"]), repr("it's"), list({"a": 1}))
print(list(range(5)), list(range(5, 0, -2)), len(range(0, 100, 7)), range(3), list(reversed([1, 2])), list(enumerate(["a"], start=5)))
print(bool(0), int(), float(), str(), list(), dict(), tuple(), set())
