def f():
    try:
        raise KeyError("a")
    except KeyError:
        try:
            raise ValueError("b")
        except ValueError:
            raise
try:
    f()
except ValueError as e:
    print(repr(e), repr(e.__context__))
