import threading
barrier = threading.Barrier(2)
left = right = 0
sum_left = sum_right = None
def first():
    global left, sum_left
    left = 1
    barrier.wait()
    sum_left = left + right
def second():
    global right, sum_right
    right = 2
    barrier.wait()
    sum_right = left + right
a = threading.Thread(target=first)
b = threading.Thread(target=second)
a.start()
b.start()
