x = 1.0
n = 0
while x > 1e-3:
    x /= 2
    n += 1
print(x, n)
