x = 1
del x
try:
    print(x)
except NameError as e:
    print(e)
x = 2
print(x)
def f():
    global y
    y = 3
    del y
f()
try:
    y
except NameError as e:
    print(e)
len = 5
print(len)
del len
print(len("abc"))
