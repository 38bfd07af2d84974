import threading
forks = [threading.Lock() for _ in range(3)]
meals = 0
def dine(lower, higher):
    global meals
    lower.acquire()
    higher.acquire()
    meals += 1
    higher.release()
    lower.release()
a = threading.Thread(target=dine, args=(forks[0], forks[1]))
b = threading.Thread(target=dine, args=(forks[1], forks[2]))
c = threading.Thread(target=dine, args=(forks[0], forks[2]))
a.start()
b.start()
c.start()
