class K:
    def __init__(self, v):
        self.v = v
    def __eq__(self, o):
        return self.v == o.v
    def __hash__(self):
        return self.v % 3
d = {K(1): "a", K(4): "b"}
print(d[K(4)], K(7) in d, len({K(1), K(1), K(2)}), [K(1)].index(K(1)), [K(5)].count(K(5)))
