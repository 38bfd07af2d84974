import threading
c = threading.Condition()
def predicate():
    raise ValueError("in the predicate")
try:
    with c:
        c.wait_for(predicate)
except ValueError as e:
    print(e)
print(c.acquire(blocking=False))
