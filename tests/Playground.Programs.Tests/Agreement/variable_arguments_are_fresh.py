def f(*args, **kw):
    kw["new"] = 1
    return args, kw
d = {"a": 1}
print(f(1, **d), d)
l = [1, 2]
print(f(*l)[0] == tuple(l))
