class A:
    def __init__(self):
        self.__secret = 1
        self._plain = 2
    def get(self):
        return self.__secret
    def __helper(self):
        return "helper"
    def call(self):
        return self.__helper()
class B(A):
    def __init__(self):
        super().__init__()
        self.__secret = "b"
b = B()
print(b.get(), b._plain, b._A__secret, b._B__secret, b.call())
try:
    b.__secret
except AttributeError as e:
    print(e)
