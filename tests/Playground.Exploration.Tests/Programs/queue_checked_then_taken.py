import queue, threading
q = queue.Queue()
q.put("only one")
taken = 0
def take():
    global taken
    if not q.empty():
        q.get()
        taken += 1
a = threading.Thread(target=take)
b = threading.Thread(target=take)
a.start()
b.start()
