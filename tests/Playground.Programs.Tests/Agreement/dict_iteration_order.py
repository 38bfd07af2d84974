d = {}
for w in ["z", "a", "m"]:
    d[w] = len(d)
del d["a"]
d["a"] = 9
print(d, list(reversed(d)))
print({k: v for v, k in enumerate("xyz")})
