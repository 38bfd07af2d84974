import threading
forks = [threading.Lock() for _ in range(4)]
def dine(first, second):
    for _ in range(3):
        first.acquire()
        second.acquire()
        first.release()
        second.release()
t0 = threading.Thread(target=dine, args=(forks[0], forks[1]))
t1 = threading.Thread(target=dine, args=(forks[1], forks[2]))
t2 = threading.Thread(target=dine, args=(forks[2], forks[3]))
t3 = threading.Thread(target=dine, args=(forks[3], forks[0]))
t0.start()
t1.start()
t2.start()
t3.start()
