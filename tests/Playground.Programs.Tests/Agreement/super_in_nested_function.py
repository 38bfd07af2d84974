class A:
    def name(self):
        return "A"
class B(A):
    def name(self):
        def inner(me):
            return super().name()
        return inner(self) + "B"
print(B().name())
