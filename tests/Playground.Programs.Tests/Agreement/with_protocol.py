class Ctx:
    def __init__(self, name, swallow=False):
        self.name, self.swallow = name, swallow
    def __enter__(self):
        print("enter", self.name)
        return self.name
    def __exit__(self, kind, value, trace):
        print("exit", self.name, kind and kind.__name__, value)
        return self.swallow
with Ctx("a") as x, Ctx("b") as y:
    print(x, y)
with Ctx("c", True):
    raise ValueError("gone")
try:
    with Ctx("d"), Ctx("e"):
        raise KeyError("k")
except KeyError:
    print("passed")
def f():
    with Ctx("f"):
        return "value"
print(f())
for i in range(2):
    with Ctx(i):
        if i == 0:
            continue
        break
