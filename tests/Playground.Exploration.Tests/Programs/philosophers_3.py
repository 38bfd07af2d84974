import threading
forks = [threading.Lock() for _ in range(3)]
meals = 0
def dine(left, right):
    global meals
    left.acquire()
    right.acquire()
    meals += 1
    left.release()
    right.release()
a = threading.Thread(target=dine, args=(forks[0], forks[1]))
b = threading.Thread(target=dine, args=(forks[1], forks[2]))
c = threading.Thread(target=dine, args=(forks[2], forks[0]))
a.start()
b.start()
c.start()
