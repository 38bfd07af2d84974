import threading
class Plain(threading.local):
    pass
class Once(threading.local):
    calls = []
    def __init__(self, limit):
        self.calls.append(threading.current_thread().name)
        self.value = 1 // (limit - len(self.calls))
once = Once(3)
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
def work():
    print(once.value)
attempt(lambda: Plain(1))
attempt(lambda: Plain(x=1))
attempt(lambda: Once())
attempt(lambda: Plain().missing)
attempt(lambda: once())
t = threading.Thread(target=work)
t.start()
t.join()
def retry():
    Once.calls.clear()
    Once.calls.extend("xx")
    attempt(lambda: once.value)
    Once.calls.clear()
    attempt(lambda: once.value)
    print(len(Once.calls))
t = threading.Thread(target=retry)
t.start()
t.join()
del once.value
attempt(lambda: once.value)
