it = iter([1, 2, 3, 4])
for x in it:
    print(x, next(it))
print(list(it))
a = iter("ab")
print(next(a), list(a), next(a, None))
