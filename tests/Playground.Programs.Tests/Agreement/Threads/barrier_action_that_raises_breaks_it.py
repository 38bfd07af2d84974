import threading
def action():
    raise ValueError("in the action")
barrier = threading.Barrier(2, action)
outcomes = []
def work():
    try:
        barrier.wait()
    except Exception as e:
        outcomes.append(f"{type(e).__name__}: {e}")
t = threading.Thread(target=work)
t.start()
work()
t.join()
print(sorted(outcomes), barrier.broken)
