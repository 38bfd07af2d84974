print([x for x in "abc"], {x % 3 for x in range(10)}, {x: x * x for x in range(3)})
print(list(x for x in range(3)), sum(x * x for x in range(5)), any(x > 2 for x in [1, 2, 3]))
print([x + y for x in [1, 2] for y in [10, 20] if x * y != 20])
print(dict((k, len(k)) for k in ["a", "bb"]), max((len(w), w) for w in ["x", "yyy", "zz"]))
