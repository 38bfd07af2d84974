print(0 or "x", "" and 1, 1 and 2, [] or {} or None, not [], not "a")
print(1 and 0 or 5, None or False, 3 or 1 / 0)
a = 5
a = a and a + 1
print(a)
b = None
b = b or []
print(b)
