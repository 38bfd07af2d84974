def run(n):
    counts = {}
    for i in range(n):
        k = (i * i) % 1009
        counts[k] = counts.get(k, 0) + 1
    words = {}
    for i in range(n // 2):
        w = "w" + str(i % 500)
        if w in words:
            words[w] += i
        else:
            words[w] = i
    return len(counts), sum(words.values())
print(run(1200000))
