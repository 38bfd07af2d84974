class A:
    def __eq__(self, other):
        return self.missing == other
    def __repr__(self):
        return "A" + 1
print(A() == 1)
