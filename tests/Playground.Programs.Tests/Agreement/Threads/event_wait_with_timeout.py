import threading
e = threading.Event()
print(e.wait(0.01), e.wait(timeout=0), e.wait(-1), e.wait(0.001))
e.set()
print(e.wait(0.01), e.wait(timeout=0), e.wait(-1), e.wait(None))
e.clear()
print(e.wait(timeout=0.005))
