# ends:
from threading import Barrier, BrokenBarrierError, Thread

barrier = Barrier(3, action=lambda: barrier.wait(timeout=0.01))


def work():
    for _ in range(3):
        try:
            barrier.wait()
        except BrokenBarrierError:
            barrier.reset()


for _ in range(4):
    Thread(target=work).start()
