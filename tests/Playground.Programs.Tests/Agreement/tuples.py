t = (1, "a", 2.5)
print(t, t[1], t[-1], len(t), t + (3,), t * 2, (1,), (), t.index("a"), t.count(1), 1 in t)
print((1, 2) == (1, 2), hash((1, 2)) == hash((1, 2)), {(1, 2): "x"}[1, 2])
x = 1,
print(x, tuple("ab"))
