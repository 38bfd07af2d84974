tests = [
    lambda: 1 + "a", lambda: "a" + 1, lambda: [1] + (2,), lambda: "a" * "b", lambda: 1 < "a", lambda: None + 1, lambda: -"a",
    lambda: {} + {}, lambda: "a" - "b", lambda: [1] - [1], lambda: 5 % "a", lambda: len(5), lambda: 5[0], lambda: None[0],
    lambda: (1)(2), lambda: "abc"["x"], lambda: [1]["x"], lambda: {}[[]], lambda: 1 in 5, lambda: sum(["a"]), lambda: int([]),
    lambda: int(None), lambda: float("x"), lambda: abs("x"), lambda: ord("ab"), lambda: chr(-1), lambda: round("x"),
    lambda: max(5), lambda: max([]), lambda: sorted([1, "a"]), lambda: list(5), lambda: dict([1]), lambda: set([[]]),
    lambda: range("a"), lambda: range(1, 2, 0), lambda: "x".join([1]), lambda: "%d" % "a", lambda: f"{'a':d}", lambda: f"{1.5:d}",
    lambda: isinstance(1, 5), lambda: iter(5), lambda: next(5), lambda: [].index(1), lambda: [].remove(1), lambda: "a".index("b"),
    lambda: {}.popitem(), lambda: set().pop(), lambda: {1}.remove(2), lambda: (1, 2).index(3), lambda: 2 ** "a", lambda: 1 / 0,
    lambda: 1 // 0, lambda: 1 % 0, lambda: 1.0 / 0, lambda: 1.0 // 0, lambda: 0 ** -1, lambda: 1 << -1, lambda: "a" % 1,
    lambda: zip(1), lambda: enumerate(5), lambda: map(1), lambda: reversed({1}), lambda: divmod(1, 0), lambda: int("1.5"),
    lambda: float("inf") // 1, lambda: int(float("inf")), lambda: int(float("nan")), lambda: [1, 2][1.0], lambda: ~1.5,
    lambda: [1] * 1.5, lambda: [1] < 1, lambda: hash([]), lambda: hash({}), lambda: {1: 2}[3], lambda: callable(),
]
for t in tests:
    try:
        print(t())
    except Exception as e:
        print(type(e).__name__, e)
