inf = float("inf")
nan = float("nan")
print(inf > 10 ** 400, nan == nan, nan in [nan], -inf, inf - inf, 0.1 + 0.2 == 0.3, round(0.5), round(1.5), round(-2.5), 1e308 * 10, 5e-324 / 2)
print(3.0 == 3, 2 ** 53 + 1 == float(2 ** 53), hash(0.5) == hash(0.5), int(1e20), 1e22, 1e21 + 1, 123e-7)
