a = [1]
b = a
c = [1]
print(a is b, a is c, a is not c, None is None, a == c)
n = None
print(n is None, n is not None, not n)
print(True is True, (1 < 2) is True)
