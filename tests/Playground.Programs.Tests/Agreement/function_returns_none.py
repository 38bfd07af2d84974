def f():
    pass
def g():
    return
print(f(), g())
def h(x):
    if x:
        return "yes"
print(h(1), h(0))
