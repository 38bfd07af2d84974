try:
    try:
        1 / 0
    except ZeroDivisionError as first:
        raise ValueError("v") from first
except ValueError as e:
    print(repr(e.__cause__), repr(e.__context__))
try:
    try:
        [][0]
    except IndexError:
        raise KeyError("k")
except KeyError as e:
    print(repr(e.__cause__), repr(e.__context__))
try:
    raise ValueError("alone")
except ValueError as e:
    print(e.__cause__, e.__context__)
