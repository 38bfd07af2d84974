def f():
    class LocalError(Exception):
        pass
    raise LocalError("l")
f()
