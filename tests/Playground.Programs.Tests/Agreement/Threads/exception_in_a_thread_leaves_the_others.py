import threading
def fail():
    raise KeyError("lost")
def work():
    print("still working")
for target in [fail, work, fail, work]:
    t = threading.Thread(target=target)
    t.start()
    t.join()
print("main ends as usual")
