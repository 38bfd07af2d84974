import threading
forks = [threading.Lock() for _ in range(3)]
def dine(left, right):
    with left:
        with right:
            pass
t0 = threading.Thread(target=dine, args=(forks[0], forks[1]))
t1 = threading.Thread(target=dine, args=(forks[1], forks[2]))
t2 = threading.Thread(target=dine, args=(forks[2], forks[0]))
t0.start()
t1.start()
t2.start()
