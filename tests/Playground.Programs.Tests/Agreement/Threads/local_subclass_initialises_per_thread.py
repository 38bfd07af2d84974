import threading
class Data(threading.local):
    kind = "shared"
    def __init__(self, start):
        self.items = [start]
    def add(self, item):
        self.items.append(item)
        return self.items
data = Data(0)
results = []
def work(n):
    results.append(data.add(n))
for n in (1, 2):
    t = threading.Thread(target=work, args=(n,))
    t.start()
    t.join()
print(results, data.add("main"), data.kind)
