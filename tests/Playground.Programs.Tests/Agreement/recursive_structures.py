l = [1]
l.append(l)
print(l)
d = {}
d["d"] = d
print(d)
a = [1, [2]]
b = [a, a]
print(b, a == [1, [2]])
