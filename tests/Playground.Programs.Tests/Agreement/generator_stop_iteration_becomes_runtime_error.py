def stop():
    raise StopIteration
g = (stop() for _ in range(2))
try:
    list(g)
except RuntimeError as e:
    print(e, repr(e.__cause__))
