import queue, threading
q = queue.Queue(1)
q.put("first")
def put():
    q.put("second")
    print("second is in")
t = threading.Thread(target=put)
t.start()
print(q.get())
t.join()
print(q.get(timeout=5))
