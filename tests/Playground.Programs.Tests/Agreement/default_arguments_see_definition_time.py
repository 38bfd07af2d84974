n = 1
def f(x=n):
    return x
n = 2
print(f(), n)
class A:
    size = 3
    def g(self, k=size):
        return k
print(A().g())
