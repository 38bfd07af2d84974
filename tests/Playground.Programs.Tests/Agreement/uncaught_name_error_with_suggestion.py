counter = 1
def f():
    print(countr)
f()
