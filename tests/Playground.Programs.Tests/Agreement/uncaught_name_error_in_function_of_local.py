def f():
    value = 3
    return valeu
f()
