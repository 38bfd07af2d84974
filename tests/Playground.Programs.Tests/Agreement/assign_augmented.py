x = 10
x += 5; x -= 1; x *= 3; x //= 4; x **= 2; x %= 7
print(x)
y = 7
y /= 2
print(y)
z = 0b1100
z &= 10; z |= 1; z ^= 3; z <<= 4; z >>= 1
print(z)
l = [1]
m = l
m += [2]
m *= 2
print(l, m is l)
s = "a"
s += "b"
s *= 3
print(s)
d = {"k": [1]}
d["k"] += [2]
print(d)
t = (1,)
u = t
t += (2,)
print(t, u)
