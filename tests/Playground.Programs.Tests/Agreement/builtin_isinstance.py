print(isinstance(1, int), isinstance(True, int), isinstance(1, bool), isinstance("a", (int, str)), isinstance(None, object), isinstance(1.0, int))
class A:
    pass
class B(A):
    pass
print(isinstance(B(), A), isinstance(A(), B), issubclass(B, A), issubclass(bool, int), isinstance(B, type))
print(isinstance(ValueError(), Exception), issubclass(KeyError, LookupError), isinstance([], list))
print(type(1).__name__, type("a").__name__, type(B()).__name__, type(None).__name__, type(B).__name__, type(len).__name__, type(B()) is B, type(1) is int)
print(callable(len), callable(A), callable(A()), callable(lambda: 1))
