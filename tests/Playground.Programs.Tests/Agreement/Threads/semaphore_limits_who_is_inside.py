import threading
room = threading.Semaphore(2)
lock = threading.Lock()
inside = most = visits = 0
def visit():
    global inside, most, visits
    for _ in range(20):
        with room:
            with lock:
                inside += 1
                most = max(most, inside)
            with lock:
                inside -= 1
                visits += 1
threads = [threading.Thread(target=visit) for _ in range(5)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(inside, most <= 2, visits)
