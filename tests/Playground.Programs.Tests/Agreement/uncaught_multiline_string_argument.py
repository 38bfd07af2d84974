print(len("""a
b"""), 1 / 0)
