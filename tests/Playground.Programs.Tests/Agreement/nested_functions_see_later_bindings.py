def f():
    def g():
        return later()
    def later():
        return "later"
    return g()
print(f())
def a():
    return b()
def b():
    return "b"
print(a())
