def show(x):
    print("call", x)
    return x * 2
m = map(show, [1, 2, 3])
print(next(m))
print(list(filter(lambda v: v > 4, m)))
print(list(filter(None, [0, 1, "", "a"])))
print(list(zip([1, 2], "ab", (True, False))), list(map(lambda a, b: a + b, [1, 2], [3, 4])))
