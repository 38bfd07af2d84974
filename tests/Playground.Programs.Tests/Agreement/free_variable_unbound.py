def f():
    def g():
        return x
    try:
        g()
    except NameError as e:
        print(e)
    x = 1
    return g()
print(f())
def h():
    n = 1
    def k():
        nonlocal n
        del n
    k()
    try:
        n
    except UnboundLocalError as e:
        print(e)
h()
