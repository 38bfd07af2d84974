import threading
class Loud(threading.Thread):
    def start(self):
        print("starting")
        super().start()
    def join(self, timeout=None):
        super().join(timeout)
        print("joined")
    def run(self):
        print("running")
t = Loud()
t.start()
t.join()
t.join(1)
