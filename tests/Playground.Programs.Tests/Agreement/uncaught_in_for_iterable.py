def items():
    raise KeyError("items")
for x in items():
    pass
