def f(*, a, b=1):
    return a + b
print(f(a=1), f(b=5, a=2))
def g(x, *, y=None):
    return (x, y)
print(g(1), g(1, y=2), g(x=3))
