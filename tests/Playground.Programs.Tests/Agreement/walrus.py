if (n := 10) > 5:
    print(n)
print([y := 1, y ** 2], y)
data = [1, 5, 9]
print([half for x in data if (half := x // 2) > 1], half)
def f(a):
    return a + (a := 5) + a
print(f(1))
while (n := n - 3) > 0:
    print(n)
