def run(n):
    total = 0
    i = 0
    while i < n:
        if i % 3 == 0:
            total += i
        elif i % 5 == 1:
            total -= 1
        i += 1
    for j in range(n):
        total = (total * 3 + j) % 1000003
    return total
print(run(3000000))
