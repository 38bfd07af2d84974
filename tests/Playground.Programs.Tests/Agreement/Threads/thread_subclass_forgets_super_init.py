import threading
class Worker(threading.Thread):
    def __init__(self, n):
        self.n = n
    def run(self):
        print("never")
w = Worker(3)
print(w.n)
for attempt in [lambda: w.start(), lambda: w.join()]:
    try:
        attempt()
    except RuntimeError as e:
        print(e)
try:
    w.name
except AssertionError as e:
    print(e)
try:
    w.is_alive()
except AssertionError as e:
    print(e)
