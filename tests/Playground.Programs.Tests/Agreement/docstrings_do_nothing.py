"""module doc"""
def f():
    "function doc"
    return 1
class A:
    """class doc"""
    x = 1
print(f(), A.x)
