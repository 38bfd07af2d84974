import threading
class Named(threading.Thread):
    def __init__(self, name):
        threading.Thread.__init__(self, name=name, daemon=True)
    def run(self):
        print(self.name, self.daemon)
t = Named("Clock")
t.start()
t.join()
class Titled(threading.Thread):
    def run(self):
        self.name = self.name.upper()
t = Titled(name="quiet")
t.start()
t.join()
print(t.name)
