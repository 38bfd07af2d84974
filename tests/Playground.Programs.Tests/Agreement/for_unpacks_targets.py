for a, (b, c) in [(1, (2, 3)), (4, (5, 6))]:
    print(a, b, c)
for i, ch in enumerate("xy", 1):
    print(i, ch)
for k, v in {"a": 1, "b": 2}.items():
    print(k, v)
box = [0]
for box[0] in range(3):
    pass
print(box)
