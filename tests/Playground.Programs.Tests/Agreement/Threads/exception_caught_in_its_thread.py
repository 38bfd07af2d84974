import threading
caught = []
def work(n):
    try:
        caught.append(10 // n)
    except ZeroDivisionError as e:
        caught.append(e)
    finally:
        caught.append("done")
for n in [5, 0]:
    t = threading.Thread(target=work, args=(n,))
    t.start()
    t.join()
print(caught)
raise caught[2]
