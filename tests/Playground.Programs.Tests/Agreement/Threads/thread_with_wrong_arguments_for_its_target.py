import threading
def add(a, b):
    print(a + b)
for arguments in [(1,), (1, 2, 3), (1, "x"), (1, 2)]:
    t = threading.Thread(target=add, args=arguments)
    t.start()
    t.join()
t = threading.Thread(target=add, kwargs={"a": 1, "c": 2})
t.start()
t.join()
