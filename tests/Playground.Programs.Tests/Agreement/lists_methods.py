l = [3, 1, 2]
l.append(4)
l.extend([5, 6])
l.insert(0, 0)
print(l, l.pop(), l.pop(0), l.index(2), l.count(1))
l.remove(3)
l.reverse()
print(l, l.copy() == l, [1] + [2], [0] * 3, [[]] * 2)
l.clear()
print(l, bool(l))
a = [[0] * 2 for _ in range(2)]
a[0][0] = 1
print(a)
b = [[0] * 2] * 2
b[0][0] = 1
print(b)
c = []
c.append(c)
print(c)
