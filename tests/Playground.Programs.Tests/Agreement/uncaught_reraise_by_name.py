def g():
    raise ValueError("g")
def f():
    try:
        g()
    except ValueError as e:
        raise e
f()
