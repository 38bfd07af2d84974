d = {"a": 1}
k, v, i = d.keys(), d.values(), d.items()
d["b"] = 2
print(k, v, i, len(k), "b" in k, ("a", 1) in i)
print(list(map(lambda p: p[1], i)), sorted(k, reverse=True))
