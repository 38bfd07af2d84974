import threading
class Worker(threading.Thread):
    def run(self):
        self.step()
    def step(self):
        self.missing += 1
w = Worker()
w.start()
w.join()
print(w.is_alive())
