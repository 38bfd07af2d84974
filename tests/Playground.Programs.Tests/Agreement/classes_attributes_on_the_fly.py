class A:
    pass
a = A()
a.x = 1
A.y = 2
A.f = lambda self, k: (self.x, k)
print(a.x, a.y, a.f(3))
def g():
    return "plain"
a.g = g
print(a.g())
class B:
    items = []
    def add(self, x):
        self.items.append(x)
B().add(1)
B().add(2)
print(B.items)
