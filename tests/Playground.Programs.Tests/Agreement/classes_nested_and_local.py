class Outer:
    class Inner:
        def hi(self):
            return "hi"
    def make(self):
        return Outer.Inner()
print(Outer().make().hi(), Outer.Inner.__name__)
def factory(n):
    class Local:
        value = n
        def get(self):
            return self.value + n
    return Local
print(factory(2)().get(), factory(5).value)
