import threading
lock = threading.Lock()
with lock:
    print("inside", lock.locked())
print("outside", lock.locked())
with lock as value:
    print(value)
try:
    with lock:
        raise KeyError("inside")
except KeyError as e:
    print(e, lock.locked())
def early():
    with lock:
        return lock.locked()
print(early(), lock.locked())
for i in range(3):
    with lock:
        if i == 1:
            break
print(i, lock.locked())
