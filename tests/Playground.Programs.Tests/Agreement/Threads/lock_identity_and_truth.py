import threading
a, b = threading.Lock(), threading.Lock()
print(a == b, a == a, a is not b, bool(a))
names = {a: "first", b: "second"}
print(names[b], len(names), a in [b], a in [b, a])
print(hash(a) == hash(a))
try:
    a < b
except TypeError as e:
    print(e)
try:
    len(a)
except TypeError as e:
    print(e)
try:
    a.owner = 1
except AttributeError as e:
    print(e)
