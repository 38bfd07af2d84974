import threading
numbers = (1 // n for n in [1, 0, 1])
def take():
    try:
        print(next(numbers))
    except ZeroDivisionError as e:
        print(e)
for _ in range(2):
    t = threading.Thread(target=take)
    t.start()
    t.join()
t = threading.Thread(target=take)
t.start()
t.join()
