import queue, threading
q = queue.Queue()
def work():
    while True:
        item = q.get()
        try:
            print(10 // item)
        except ZeroDivisionError as e:
            print("skipped:", e)
        finally:
            q.task_done()
threading.Thread(target=work, daemon=True).start()
for n in (5, 0, 2):
    q.put(n)
q.join()
print("all done")
