x = 1
del x
try:
    x
except NameError as e:
    print(e)
l = [1, 2, 3]
del l[0], l[-1]
print(l)
d = {"a": 1, "b": 2}
del d["a"]
print(d)
class A:
    v = 1
a = A()
a.w = 2
del a.w
try:
    a.w
except AttributeError as e:
    print(e)
del A.v
try:
    A.v
except AttributeError as e:
    print(e)
def f():
    y = 1
    del y
    print(y)
try:
    f()
except UnboundLocalError as e:
    print(e)
