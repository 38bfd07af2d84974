# Two semaphores count free and filled places, a lock guards the buffer: take the lock first and see why not.
import threading

free = threading.Semaphore(1)
filled = threading.Semaphore(0)
lock = threading.Lock()
buffer = []


def produce():
    for item in (1, 2):
        free.acquire()
        with lock:
            buffer.append(item)
        filled.release()


def consume():
    for _ in range(2):
        filled.acquire()
        with lock:
            item = buffer.pop(0)
        free.release()
        print(f"got {item}")


producer = threading.Thread(target=produce, name="Producer")
consumer = threading.Thread(target=consume, name="Consumer")
producer.start()
consumer.start()
producer.join()
consumer.join()
