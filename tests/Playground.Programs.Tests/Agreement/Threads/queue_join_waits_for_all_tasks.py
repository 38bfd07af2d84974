import queue, threading
q = queue.Queue()
done = []
def work():
    while True:
        item = q.get()
        done.append(item * item)
        q.task_done()
threading.Thread(target=work, daemon=True).start()
for n in range(5):
    q.put(n)
q.join()
print(done, q.empty())
