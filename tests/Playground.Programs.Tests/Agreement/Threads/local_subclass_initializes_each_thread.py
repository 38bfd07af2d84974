import threading
class Counter(threading.local):
    made = 0
    def __init__(self, start, step=1):
        print("init in", threading.current_thread().name, start, step)
        self.n = start
        self.step = step
    def add(self):
        self.n += self.step
        return self.n
counter = Counter(10, step=5)
print(counter.add(), counter.add())
def work():
    print(counter.add(), counter.step)
    counter.n = 0
    print(counter.add())
for name in ("A", "B"):
    t = threading.Thread(target=work, name=name)
    t.start()
    t.join()
print(counter.n, Counter.made)
print(isinstance(counter, threading.local), issubclass(Counter, threading.local), type(counter) is Counter)
