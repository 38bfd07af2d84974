x = "outer"
print([x for x in range(3)], x)
def f():
    y = 10
    return [y + i for i in range(3)], {y: i for i in range(2)}
print(f())
print([[i * j for j in range(i)] for i in range(4)])
print([(i, j) for i in range(3) if i for j in range(i)])
