def noisy(x):
    print("make", x)
    return x
g = (noisy(i) for i in range(3))
print("start")
print(next(g))
for v in g:
    print("got", v)
print(list(g), next(g, "default"))
try:
    next(g)
except StopIteration:
    print("stop")
print(type(g).__name__)
