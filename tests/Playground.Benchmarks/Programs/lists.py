def sieve(n):
    flags = [True] * (n + 1)
    for i in range(2, int(n ** 0.5) + 1):
        if flags[i]:
            for j in range(i * i, n + 1, i):
                flags[j] = False
    return sum(1 for f in flags if f)
def sort(n):
    l = [(i * 7919) % n for i in range(n)]
    for i in range(1, 1500):
        k = l[i]
        j = i - 1
        while j >= 0 and l[j] > k:
            l[j + 1] = l[j]
            j -= 1
        l[j + 1] = k
    return l[:3], sorted(l)[-1]
print(sieve(1500000), sort(200000))
