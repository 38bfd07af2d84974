def counter():
    n = 0
    def add(by=1):
        nonlocal n
        n += by
        return n
    def get():
        return n
    return add, get
add, get = counter()
add()
add(5)
print(get())
fs = []
for i in range(3):
    fs.append(lambda: i)
print([f() for f in fs])
gs = [lambda i=i: i for i in range(3)]
print([g() for g in gs])
def make():
    return [lambda: j for j in range(3)]
print([h() for h in make()])
