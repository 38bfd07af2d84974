def f(flag):
    if flag:
        x = 1
    try:
        return x
    except UnboundLocalError as e:
        return str(e)
print(f(True), f(False))
def g(items):
    for i in items:
        pass
    try:
        return i
    except UnboundLocalError as e:
        return str(e)
print(g([1, 2]), g([]))
def h():
    while True:
        y = 1
        break
    return y
print(h())
def k(n):
    try:
        v = 1 // n
    except ZeroDivisionError:
        pass
    try:
        return v
    except UnboundLocalError as e:
        return str(e)
print(k(1), k(0))
