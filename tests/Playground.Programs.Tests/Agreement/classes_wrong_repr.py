class A:
    def __repr__(self):
        return 5
class B:
    def __len__(self):
        return -1
class C:
    def __bool__(self):
        return 2
class D:
    def __len__(self):
        return "x"
class E:
    def __hash__(self):
        return "x"
for f in [lambda: repr(A()), lambda: str(A()), lambda: len(B()), lambda: bool(C()), lambda: len(D()), lambda: hash(E())]:
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
