import threading
lock = threading.Lock()
answers = []
def try_it():
    answers.append(lock.acquire(blocking=False))
    answers.append(lock.acquire(False))
with lock:
    t = threading.Thread(target=try_it)
    t.start()
    t.join()
print(answers)
t = threading.Thread(target=try_it)
t.start()
t.join()
print(answers, lock.locked())
