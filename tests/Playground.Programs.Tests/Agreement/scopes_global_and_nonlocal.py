x = "global"
def f():
    x = "f"
    def g():
        nonlocal x
        x = "g"
        def h():
            global x
            x = "h"
        h()
    g()
    return x
print(f(), x)
def setter():
    global made
    made = 1
setter()
print(made)
