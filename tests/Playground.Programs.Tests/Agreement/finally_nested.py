def f():
    try:
        try:
            1 / 0
        finally:
            print("inner")
    except ZeroDivisionError:
        print("caught")
        try:
            return "x"
        finally:
            print("in handler")
    finally:
        print("outer")
print(f())
