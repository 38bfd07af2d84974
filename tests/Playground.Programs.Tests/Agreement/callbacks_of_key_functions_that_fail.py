def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
def key(n):
    print("key", n)
    return 1 // n
items = [3, 0, 1]
attempt(lambda: sorted(items, key=key))
attempt(lambda: min(items, key=key))
attempt(lambda: max(1, 0, key=key))
attempt(lambda: items.sort(key=key))
print(items)
mixed = [1, "a", 2]
attempt(lambda: min(mixed, key=lambda v: v))
attempt(lambda: max(mixed, key=lambda v: v))
attempt(lambda: sorted(mixed, key=lambda v: v))
attempt(lambda: mixed.sort(key=lambda v: v))
print(mixed)
attempt(lambda: sorted(5, key=key))
attempt(lambda: sorted(items, items, key=key))
attempt(lambda: sorted(key=key))
attempt(lambda: sorted(items, key=key, other=1))
attempt(lambda: sorted([2, 1], key=lambda v: v, reverse="x"))
attempt(lambda: min(key=key))
attempt(lambda: min([], key=key))
attempt(lambda: max([], key=key))
attempt(lambda: min(5, key=key))
attempt(lambda: min(1, 2, key=key, default=3))
attempt(lambda: max(items, key=key, other=3))
attempt(lambda: items.sort(key))
attempt(lambda: items.sort(key=key, other=1))
attempt(lambda: sorted(items, key=lambda: 1))
def sees(n):
    print(n, growing)
    return -n
growing = [1, 3, 2]
growing.sort(key=sees)
print(growing)
def grows(n):
    growing.append(n)
    return n
attempt(lambda: growing.sort(key=grows))
print(growing)
