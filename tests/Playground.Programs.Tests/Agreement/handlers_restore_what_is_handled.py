def inner():
    try:
        raise KeyError("inner")
    except KeyError:
        pass
try:
    raise ValueError("outer")
except ValueError:
    inner()
    try:
        raise
    except ValueError as e:
        print("still", e)
for i in range(2):
    try:
        raise IndexError(i)
    except IndexError:
        continue
try:
    raise TypeError("last")
except TypeError as e:
    print(e.__context__)
