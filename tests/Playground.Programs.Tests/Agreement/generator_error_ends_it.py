def fail(x):
    if x == 2:
        raise ValueError("two")
    return x
g = (fail(x) for x in [1, 2, 3])
print(next(g))
try:
    next(g)
except ValueError as e:
    print(e)
print(list(g))
