def check(i):
    return 3 // (2 - i)
i = 0
while check(i) > 0:
    i += 1
