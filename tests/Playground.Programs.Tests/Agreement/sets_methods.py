s = {3, 1, 2}
s.add(5)
s.discard(99)
s.remove(1)
print(s, len(s), 2 in s, s | {9}, s & {2, 3}, s - {2}, s ^ {2, 7}, s <= {2, 3, 5, 8}, s.union([10]), s.isdisjoint({4}))
s.update([6, 7])
print(s, set(), {1, 1}, s == {2, 3, 5, 6, 7}, s.issuperset({2}), s.copy() is s)
