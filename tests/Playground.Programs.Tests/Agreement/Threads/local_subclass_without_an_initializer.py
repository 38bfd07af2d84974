import threading
class Mine(threading.local):
    count = 0
    def grow(self):
        self.count += 1
        return self.count
class Special(Mine):
    def __init__(self):
        super().__init__()
        self.tag = threading.current_thread().name
    def __len__(self):
        return self.count
    def __eq__(self, other):
        return self.tag == other
    def __enter__(self):
        return self.tag
    def __exit__(self, *args):
        self.tag += "!"
mine, special = Mine(), Special()
mine.grow()
special.grow()
def work():
    print(mine.count, mine.grow(), mine.grow())
    print(len(special), special.grow(), len(special), special == "T", bool(special))
    with special as tag:
        print(tag)
    print(special.tag)
t = threading.Thread(target=work, name="T")
t.start()
t.join()
print(mine.count, special.count, special.tag)
