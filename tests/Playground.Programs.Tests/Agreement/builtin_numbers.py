print(abs(-3), abs(-2.5), round(2.5), round(3.5), round(2.675, 2), round(1234, -2), divmod(-7, 3), divmod(7.5, 2), pow(2, 10), pow(2, -1), pow(3, 4, 5))
print(min(3, 1, 2), max([4, 9, 2]), min("b", "a"), max([], default="none"), sum([0.1] * 3), sum([[1], [2]], []))
print(int("42"), int(" -7 "), int("ff", 16), int("0b101", 0), int(3.99), int(-3.99), float("1e3"), float("inf"), float("-0"), int(True))
print(bin(10), hex(255), oct(8), chr(97), ord("a"), hash(1) == hash(1.0), bool([]), bool("x"))
