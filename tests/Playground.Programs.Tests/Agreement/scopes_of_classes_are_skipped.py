x = 1
class A:
    x = 2
    y = x + 1
    def f(self):
        return x
    z = [x for _ in range(2)]
print(A.x, A.y, A().f(), A.z)
def outer():
    x = 3
    class B:
        y = x
        def g(self):
            return x
    return B.y, B().g()
print(outer())
