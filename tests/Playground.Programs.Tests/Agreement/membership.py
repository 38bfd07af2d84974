print(1 in [1, 2], 3 not in (1, 2), "b" in "abc", "k" in {"k": 1}, 2 in {1, 2}, 5 in range(0, 10, 5))
print("" in "abc", [1] in [[1]], 1.0 in [1], None in [None])
