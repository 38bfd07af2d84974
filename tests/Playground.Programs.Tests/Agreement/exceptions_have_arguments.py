e = ValueError("a", 1)
print(e.args, str(e), repr(e))
print(repr(ValueError()), str(ValueError()), repr(KeyError("k")), str(KeyError("k")), str(IndexError(3)))
print(OSError(2, "No such"), Exception((1, 2)), repr(Exception([1])))
try:
    raise RuntimeError("x") 
except Exception as caught:
    print(type(caught).__name__, caught.args)
