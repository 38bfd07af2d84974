class A:
    def __init__(self, n):
        self.n = n
    def add(self, x):
        return self.n + x
fs = [A(1).add, A(10).add]
print([f(1) for f in fs], list(map(A(5).add, [1, 2])))
a = A(1)
print(a.add == a.add, a.add is a.add, A.add(a, 4), callable(a.add))
print(list(map(str.upper, ["a"])), [].append.__name__, str.join("-", ["a", "b"]))
