try:
    1 / 0
except ZeroDivisionError as e:
    kept = e
try:
    e
except NameError as n:
    print(n)
print(repr(kept))
def f():
    e = "before"
    try:
        raise ValueError("x")
    except ValueError as e:
        pass
    try:
        print(e)
    except UnboundLocalError as u:
        print(u)
f()
