# ends: RuntimeError: cannot notify on un-acquired lock
from threading import Condition, Thread

condition = Condition()


def wait():
    with condition:
        condition.wait(timeout=0.01)
        condition.release()


for _ in range(4):
    Thread(target=wait).start()
for wrong in (condition.wait, condition.notify):
    try:
        wrong()
    except RuntimeError as error:
        print("RuntimeError:", error)
