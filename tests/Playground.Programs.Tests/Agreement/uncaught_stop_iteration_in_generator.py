def stop():
    raise StopIteration("inner")
print(list(stop() for _ in range(2)))
