import threading
e = threading.Event()
print(e.is_set(), e.set(), e.is_set(), e.set(), e.is_set())
print(e.wait(), e.wait(5), e.is_set())
print(e.clear(), e.is_set(), e.clear(), e.is_set())
