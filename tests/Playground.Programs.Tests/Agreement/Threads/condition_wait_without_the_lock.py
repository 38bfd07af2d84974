import threading
c = threading.Condition()
for attempt in [lambda: c.wait(), lambda: c.wait(0.01), lambda: c.notify(), lambda: c.notify(2), lambda: c.notify_all()]:
    try:
        attempt()
    except RuntimeError as e:
        print(e)
print(c.wait_for(lambda: True))
try:
    c.wait_for(lambda: False)
except RuntimeError as e:
    print(e)
try:
    c.release()
except RuntimeError as e:
    print(e)
