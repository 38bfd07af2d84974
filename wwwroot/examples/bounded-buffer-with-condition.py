# A buffer with one place: the producer waits while it is full, the consumer while it is empty; change the room to 2.
import threading

ROOM = 1
changed = threading.Condition()
buffer = []


def produce():
    for item in (1, 2):
        with changed:
            while len(buffer) == ROOM:
                changed.wait()
            buffer.append(item)
            changed.notify()


def consume():
    for _ in range(2):
        with changed:
            while not buffer:
                changed.wait()
            print(f"got {buffer.pop(0)}")
            changed.notify()


producer = threading.Thread(target=produce, name="Producer")
consumer = threading.Thread(target=consume, name="Consumer")
producer.start()
consumer.start()
producer.join()
consumer.join()
