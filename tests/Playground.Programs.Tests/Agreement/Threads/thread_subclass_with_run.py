import threading
class Adder(threading.Thread):
    def __init__(self, a, b):
        super().__init__()
        self.a, self.b = a, b
        self.sum = None
    def run(self):
        self.sum = self.a + self.b
        print(self.name, self is threading.current_thread())
adders = [Adder(1, 2), Adder("x", "y")]
for t in adders:
    t.start()
    t.join()
print([t.sum for t in adders], isinstance(t, threading.Thread), issubclass(Adder, threading.Thread))
