class A:
    def __init__(self):
        super().__init__()
        self.ok = True
class B(A):
    def __init__(self):
        super().__init__()
    def missing(self):
        return super().nothing()
b = B()
print(b.ok)
try:
    b.missing()
except AttributeError as e:
    print(e)
