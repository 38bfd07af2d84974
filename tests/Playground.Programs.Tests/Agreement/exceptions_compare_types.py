try:
    raise IndexError("i")
except LookupError as e:
    print(type(e) is IndexError, isinstance(e, (KeyError, IndexError)), type(e).__name__, e.__class__ is IndexError)
