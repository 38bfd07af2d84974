import threading
go = threading.Event()
def second():
    print("second")
def first():
    go.wait()
    print("first")
    t = threading.Thread(target=second)
    t.start()
    t.join()
    print("first is done")
threading.Thread(target=first).start()
print("main")
go.set()
