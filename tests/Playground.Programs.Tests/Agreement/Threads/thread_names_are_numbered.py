import threading
def fetch():
    pass
class Loader:
    def load(self):
        pass
    def __call__(self):
        pass
loader = Loader()
for t in [
    threading.Thread(target=fetch),
    threading.Thread(target=fetch),
    threading.Thread(),
    threading.Thread(target=lambda: 0),
    threading.Thread(target=loader.load),
    threading.Thread(target=loader),
    threading.Thread(target=print),
    threading.Thread(target=[].append),
    threading.Thread(target=fetch, name="Mine"),
    threading.Thread(target=fetch, name=""),
    threading.Thread(name=None),
    threading.Thread(target=Loader),
]:
    print(t.name)
