class A:
    pass
a = A()
for f in [lambda: a + 1, lambda: 1 + a, lambda: a < a, lambda: len(a), lambda: a[0], lambda: a(), lambda: 1 in a, lambda: iter(a),
          lambda: next(a), lambda: -a, lambda: a * 2, lambda: a - a, lambda: int(a), lambda: "x" + a, lambda: [1] + a]:
    try:
        f()
    except TypeError as e:
        print(e)
try:
    a[0] = 1
except TypeError as e:
    print(e)
try:
    del a[0]
except TypeError as e:
    print(e)
try:
    a += 1
except TypeError as e:
    print(e)
