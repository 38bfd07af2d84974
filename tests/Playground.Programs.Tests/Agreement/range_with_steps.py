for r in [range(5), range(2, 8, 3), range(5, 0, -2), range(0), range(-3, 3), range(10, 0)]:
    print(r, list(r), len(r), bool(r), sum(r))
print(range(10)[3], range(10)[-1], 3 in range(10), 11 in range(10), range(3) == range(0, 3))
