def f():
    pass
class A:
    def m(self):
        pass
print(f.__name__, A.m.__name__, A().m.__name__, (lambda: 0).__name__, len.__name__, A.__name__)
