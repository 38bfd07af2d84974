import threading
t = threading.Thread(target=lambda: None)
t.result = [1]
t.result.append(2)
print(t.result)
def work():
    threading.current_thread().result = "set inside"
t = threading.Thread(target=work)
t.start()
t.join()
print(t.result)
try:
    t.missing
except AttributeError as e:
    print(e)
try:
    threading.Thread.nothing
except AttributeError as e:
    print(e)
