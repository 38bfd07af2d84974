import threading
barrier = threading.Barrier(3)
passed = 0
def work():
    global passed
    barrier.wait()
    passed += 1
a = threading.Thread(target=work)
b = threading.Thread(target=work)
a.start()
b.start()
