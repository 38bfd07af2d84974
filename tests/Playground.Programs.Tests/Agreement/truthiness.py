for v in [0, 1, 0.0, -1.5, "", "a", [], [0], {}, {1: 1}, (), (0,), set(), None, True, False, range(0), range(1)]:
    print(repr(v), bool(v), not v, 1 if v else 0)
