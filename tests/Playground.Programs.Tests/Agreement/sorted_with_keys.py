words = ["banana", "Apple", "cherry", "date"]
print(sorted(words), sorted(words, key=str.lower), sorted(words, key=len, reverse=True))
print(sorted([(1, "b"), (0, "z"), (1, "a")]), sorted({3, 1, 2}), sorted({"b": 1, "a": 2}))
l = [5, 2, 8]
l.sort(key=lambda v: -v)
print(l)
l.sort()
print(l, max(words, key=len), min(words, key=lambda w: w[-1]))
