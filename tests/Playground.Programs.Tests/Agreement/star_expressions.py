a = [1, 2]
print([*a, 3, *"xy"], (*a, *a), {*a, 2}, {**{"x": 1}, "x": 2, **{"y": 3}})
print(*a, *[3], sep="-")
def f(*args):
    return args
print(f(*a, 0, *(9,)))
