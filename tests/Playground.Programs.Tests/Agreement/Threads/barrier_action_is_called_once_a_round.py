import threading
calls = []
barrier = threading.Barrier(2, action=lambda: calls.append(len(calls)))
def work():
    for _ in range(3):
        barrier.wait()
t = threading.Thread(target=work)
t.start()
work()
t.join()
print(calls)
