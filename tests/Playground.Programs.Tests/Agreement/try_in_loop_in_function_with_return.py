def first_int(items):
    for x in items:
        try:
            return int(x)
        except ValueError:
            pass
    return None
print(first_int(["a", "b", "3", "4"]), first_int([]))
