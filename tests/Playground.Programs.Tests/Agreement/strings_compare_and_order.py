print(sorted(["b", "A", "a", "B", "10", "9", ""]), "a" < "B", "abc" < "abd", "Z" < "a", max("hello"), min("hello"))
