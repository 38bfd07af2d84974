m = [[1, 2, 3], [4, 5, 6]]
print([list(r) for r in zip(*m)], [[sum(a * b for a, b in zip(r, c)) for c in zip(*m)] for r in m[:1]])
print([x for row in m for x in row], sum(map(sum, m)))
