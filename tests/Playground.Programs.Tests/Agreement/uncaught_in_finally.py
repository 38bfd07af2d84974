def f():
    try:
        return 1
    finally:
        1 / 0
f()
