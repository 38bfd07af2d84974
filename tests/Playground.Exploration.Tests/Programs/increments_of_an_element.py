import threading
counts = [0, 0]
def add(place):
    counts[place] += 1
    counts[0] += 10
a = threading.Thread(target=add, args=(0,))
b = threading.Thread(target=add, args=(1,))
a.start()
b.start()
