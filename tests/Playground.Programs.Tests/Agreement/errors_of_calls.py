def f(a, b=1, *, c=2):
    return a, b, c
def g():
    pass
def h(x, y):
    pass
def k(*, a, b):
    pass
class A:
    def m(self, x):
        pass
    def n(self):
        pass
class B:
    def __init__(self, x, y):
        pass
tests = [
    lambda: f(), lambda: f(1, 2, 3), lambda: f(1, d=3), lambda: f(1, a=2), lambda: g(1), lambda: g(1, 2), lambda: h(1),
    lambda: h(), lambda: h(1, 2, 3), lambda: h(1, z=1), lambda: k(), lambda: k(a=1), lambda: A().m(), lambda: A().m(1, 2),
    lambda: A().n(1), lambda: A(1), lambda: B(), lambda: B(1), lambda: B(1, 2, 3), lambda: f(*5), lambda: f(**5),
    lambda: f(**{"a": 1, "q": 2}), lambda: f(1, **{"a": 1}), lambda: f(1, 2, 3, c=4), lambda: len(), lambda: len(1, 2),
    lambda: A.m(), lambda: g(x=1), lambda: (lambda: 0)(1), lambda: h(*[1, 2, 3]), lambda: print(foo=1),
]
for t in tests:
    try:
        print(t())
    except TypeError as e:
        print(e)
