import threading
def deep(n):
    return deep(n + 1)
def work():
    try:
        deep(0)
    except RecursionError as e:
        print(e)
t = threading.Thread(target=work)
t.start()
t.join()
