a = b = [1]
a.append(2)
print(a, b, a is b)
x, y = 1, 2
x, y = y, x
print(x, y)
(p, q), [r, *s] = (1, 2), "abc"
print(p, q, r, s)
first, *rest = range(4)
*init, last = [1, 2, 3]
print(first, rest, init, last)
i = 0
i, t = 1, [5, 6]
t[i], i = 9, 7
print(i, t)
