import threading
forks = [threading.Lock(), threading.Lock()]
meals = [0, 0]
def dine(me):
    with forks[me]:
        with forks[(me + 1) % 2]:
            meals[me] += 1
a = threading.Thread(target=dine, args=(0,))
b = threading.Thread(target=dine, args=(1,))
a.start()
b.start()
