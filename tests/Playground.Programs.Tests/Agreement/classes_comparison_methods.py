class Money:
    def __init__(self, n):
        self.n = n
    def __lt__(self, o):
        return self.n < o.n
    def __le__(self, o):
        return self.n <= o.n
    def __eq__(self, o):
        return self.n == o.n
    def __hash__(self):
        return hash(self.n)
    def __repr__(self):
        return f"${self.n}"
a, b = Money(1), Money(2)
print(a < b, a > b, a <= b, a >= b, a == b, a != b, a == Money(1))
print(sorted([b, a]), max(a, b), min([b, a]), {a: "x"}[Money(1)], len({a, Money(1), b}), a in [b, Money(1)])
