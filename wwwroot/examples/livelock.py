# Two polite people each step aside for the other: find the order in which both go on stepping aside and nobody ever passes.
import threading

wants = [False, False]
passed = 0


def walk(me):
    global passed
    other = 1 - me
    wants[me] = True
    while wants[other]:
        wants[me] = False  # after you
        wants[me] = True  # and now me
    passed += 1
    wants[me] = False


a = threading.Thread(target=walk, args=(0,))
b = threading.Thread(target=walk, args=(1,))
a.start()
b.start()
a.join()
b.join()
print(f"{passed} passed")
