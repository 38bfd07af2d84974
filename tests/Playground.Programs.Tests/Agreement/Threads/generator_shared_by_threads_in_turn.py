import threading
numbers = (n * n for n in range(6))
lock, taken = threading.Lock(), []
def take(count):
    for _ in range(count):
        with lock:
            taken.append(next(numbers, "end"))
for count in (2, 3, 3):
    t = threading.Thread(target=take, args=(count,))
    t.start()
    t.join()
print(taken)
