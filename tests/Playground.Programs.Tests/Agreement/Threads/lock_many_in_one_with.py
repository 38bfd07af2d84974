import threading
first, second = threading.Lock(), threading.Lock()
with first, second:
    print(first.locked(), second.locked())
print(first.locked(), second.locked())
try:
    with first, second:
        raise ValueError("both")
except ValueError as e:
    print(e, first.locked(), second.locked())
second.acquire()
with first:
    if not second.acquire(timeout=0.01):
        print("gave up")
print(first.locked(), second.locked())
