import threading
data = threading.local()
for attempt in [lambda: data.missing, lambda: threading.local(1), lambda: data()]:
    try:
        attempt()
    except Exception as e:
        print(type(e).__name__, e)
data.x = 1
del data.x
try:
    data.x
except AttributeError as e:
    print(e)
def work():
    data.count += 1
data.count = 5
t = threading.Thread(target=work)
t.start()
t.join()
print(data.count)
