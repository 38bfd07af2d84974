def f(list, str):
    return list + str
print(f(1, 2))
max = lambda *a: "mine"
print(max(1, 2))
print([sum for sum in range(3)], sum([1]))
