import threading
def answer():
    return 42
t = threading.Thread(target=answer)
print(t.start(), t.join())
results = {}
def keep(key):
    results[key] = answer()
t = threading.Thread(target=keep, args=("a",))
t.start()
t.join()
print(results)
