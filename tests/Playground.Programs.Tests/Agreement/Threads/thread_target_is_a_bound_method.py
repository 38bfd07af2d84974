import threading
class Counter:
    def __init__(self):
        self.value = 0
    def add(self, n, times=1):
        for _ in range(times):
            self.value += n
c = Counter()
for arguments in [((5,), {}), ((1,), {"times": 3})]:
    t = threading.Thread(target=c.add, args=arguments[0], kwargs=arguments[1])
    t.start()
    t.join()
t = threading.Thread(target=Counter.add, args=(c, 10))
t.start()
t.join()
print(c.value)
