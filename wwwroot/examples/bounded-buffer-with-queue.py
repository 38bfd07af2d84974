# A queue does the locking and the waiting for you: change its size and see when the producer waits.
import queue
import threading

buffer = queue.Queue(maxsize=1)


def produce():
    for item in (1, 2, 3):
        buffer.put(item)


def consume():
    for _ in range(3):
        print(f"got {buffer.get()}")


producer = threading.Thread(target=produce, name="Producer")
consumer = threading.Thread(target=consume, name="Consumer")
producer.start()
consumer.start()
producer.join()
consumer.join()
