def t(n):
    print(n, end=" ")
    return n
r = t(1) + t(2) * t(3) - t(4)
print(r)
x = {t(5): t(6), t(7): t(8)}
y = [t(9), (t(10), t(11))]
print(x, y)
print(t(0) or t(12) and t(13), t(1) if t(0) else t(2))
def f(a, b): return a - b
print(f(t(3), b=t(1)))
