class Box:
    pass
b = Box()
b.n = 1
b.n += 2
b.items = [0, 0]
b.items[1] += 5
print(b.n, b.items)
def index():
    print("index once")
    return 0
b.items[index()] -= 3
print(b.items)
