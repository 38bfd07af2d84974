l = list(range(10))
print(l[2:5], l[:3], l[7:], l[::3], l[::-1], l[-3:], l[5:2], l[8:1:-2])
s = "hello"
print(s[1:3], s[::-1], s[-1], s[:-1])
l[2:4] = ["a", "b", "c"]
print(l)
l[::2] = [0] * len(l[::2])
print(l)
del l[1:3]
del l[-1]
print(l)
print((1, 2, 3)[1:], range(10)[2:8:2])
