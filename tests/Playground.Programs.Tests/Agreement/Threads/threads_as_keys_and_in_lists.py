import threading
a, b = threading.Thread(), threading.Thread()
print(a == b, a == a, a in [b], {a: 1, b: 2}[b], len({a, b, a}))
pending = [a, b]
pending.remove(b)
print(pending == [a], bool(a))
try:
    a < b
except TypeError as e:
    print(e)
