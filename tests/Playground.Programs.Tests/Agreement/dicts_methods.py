d = {"a": 1, "b": 2}
d["c"] = 3
print(d, d.get("a"), d.get("z"), d.get("z", 0), d.pop("a"), d.pop("zz", None), d.setdefault("q", []), len(d))
d.update({"b": 20}, e=5)
print(list(d), list(d.keys()), list(d.values()), list(d.items()), "b" in d)
print(d.popitem(), {1: "a", 1.0: "b", True: "c"}, dict.fromkeys("ab", 0), {**d} == d, d | {"x": 1})
e = {}
e["self"] = e
print(e)
for k in sorted(d):
    print(k, d[k])
