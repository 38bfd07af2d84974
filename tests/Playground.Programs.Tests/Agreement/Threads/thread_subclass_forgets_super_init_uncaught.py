import threading
class Worker(threading.Thread):
    def __init__(self, n):
        self.n = n
    def run(self):
        print(self.n)
Worker(3).start()
