import threading
first_is_done = threading.Event()
order = []
def second():
    first_is_done.wait()
    order.append("second")
def first():
    order.append("first")
    first_is_done.set()
threads = [threading.Thread(target=second), threading.Thread(target=first)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(order)
