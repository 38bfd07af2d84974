import queue
q = queue.Queue()
def take():
    return q.get(timeout=0.01)
take()
