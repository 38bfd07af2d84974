def outer():
    def inner(a):
        return a
    class C:
        def m(self):
            pass
    return inner, C
inner, C = outer()
for t in [lambda: inner(), lambda: C().m(1), lambda: C(2)]:
    try:
        t()
    except TypeError as e:
        print(e)
