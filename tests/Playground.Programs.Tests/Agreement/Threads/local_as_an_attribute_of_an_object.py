import threading
class Log:
    def __init__(self):
        self.mine = threading.local()
        self.all = []
    def write(self, text):
        try:
            self.mine.lines.append(text)
        except AttributeError:
            self.mine.lines = [text]
        self.all.append((threading.current_thread().name, len(self.mine.lines)))
log = Log()
def work():
    log.write("one")
    log.write("two")
for name in ("A", "B"):
    t = threading.Thread(target=work, name=name)
    t.start()
    t.join()
log.write("main")
print(log.all)
