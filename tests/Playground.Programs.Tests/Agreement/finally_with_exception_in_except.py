def f():
    try:
        try:
            1 / 0
        except ZeroDivisionError:
            raise ValueError("from handler")
        finally:
            print("finally 1")
    except ValueError as e:
        print("caught", e, type(e.__context__).__name__)
    finally:
        print("finally 2")
f()
