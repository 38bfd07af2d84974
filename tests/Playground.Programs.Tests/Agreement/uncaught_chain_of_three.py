try:
    try:
        1 / 0
    except ZeroDivisionError:
        raise ValueError("second")
except ValueError:
    raise TypeError("third")
