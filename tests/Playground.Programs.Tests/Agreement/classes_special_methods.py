class V:
    def __init__(self, *items):
        self.items = list(items)
    def __len__(self):
        return len(self.items)
    def __getitem__(self, i):
        return self.items[i]
    def __setitem__(self, i, v):
        self.items[i] = v
    def __delitem__(self, i):
        del self.items[i]
    def __contains__(self, x):
        print("contains", x)
        return x in self.items
    def __add__(self, other):
        return V(*(self.items + other.items))
    def __sub__(self, other):
        return V(*[x for x in self.items if x not in other.items])
    def __mul__(self, n):
        return V(*(self.items * n))
    def __eq__(self, other):
        return isinstance(other, V) and self.items == other.items
    def __bool__(self):
        return len(self.items) > 1
    def __call__(self, x):
        return x + len(self.items)
    def __str__(self):
        return "V" + str(self.items)
    def __repr__(self):
        return "<" + ",".join(map(repr, self.items)) + ">"
v = V(1, 2, 3)
v[0] = 9
del v[1]
print(len(v), v[0], v[-1], 3 in v, v + V(4), v - V(9), v * 2, v == V(9, 3), v != V(9, 3), bool(v), bool(V(1)), v(10))
print([v], str(v), f"{v}", f"{v!r}", "%s %r" % (v, v), list(v))
v += V(7)
print(v)
if not V():
    print("empty is false")
