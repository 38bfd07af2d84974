f = lambda: 1
g = lambda x, *a, k=2, **kw: (x, a, k, kw)
print(f(), g(1), g(1, 2, k=3, z=4))
print((lambda x: lambda y: x * y)(3)(4))
print(sorted(["bb", "a", "ccc"], key=lambda s: -len(s)))
