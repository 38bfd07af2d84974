for n in [0, 1, -1, 255, -255, 2 ** 70]:
    print(n, hex(n), oct(n), bin(n), f"{n:x}", f"{n:,}", str(n), len(str(n)))
