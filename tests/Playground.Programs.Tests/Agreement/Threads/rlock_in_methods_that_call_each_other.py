import threading
class Stock:
    def __init__(self):
        self.lock = threading.RLock()
        self.items = {}
    def add(self, name, count):
        with self.lock:
            self.items[name] = self.items.get(name, 0) + count
    def move(self, source, target, count):
        with self.lock:
            self.add(source, -count)
            self.add(target, count)
stock = Stock()
stock.add("apple", 10)
threads = [threading.Thread(target=stock.move, args=("apple", "pear", 1)) for _ in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(stock.items)
