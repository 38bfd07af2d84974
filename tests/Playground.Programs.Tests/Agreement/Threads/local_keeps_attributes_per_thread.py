import threading
data = threading.local()
data.value = "main"
seen = []
def work(n):
    try:
        data.value
    except AttributeError as e:
        seen.append(str(e))
    data.value = n
    data.value += 1
    seen.append(data.value)
for n in (10, 20):
    t = threading.Thread(target=work, args=(n,))
    t.start()
    t.join()
print(seen, data.value)
