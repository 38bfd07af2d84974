class A:
    pass
a = A()
print(bool(a), a == a, a == A(), a != a, a is a, len({a, a, A()}))
class L:
    def __len__(self):
        return 0
print(bool(L()), not L())
