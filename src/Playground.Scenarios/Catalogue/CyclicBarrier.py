import threading
import time

HIKERS = 4
STAGES = 3
TOGETHER = False

hut = threading.Barrier(HIKERS)
counting = threading.Lock()
finished = [0] * STAGES
early_starts = 0


def hike(speed):
    global early_starts
    for stage in range(STAGES):
        if stage > 0:
            with counting:
                if finished[stage - 1] < HIKERS:
                    early_starts += 1
        time.sleep(speed * 0.005)
        with counting:
            finished[stage] += 1
        if TOGETHER:
            hut.wait()


hikers = [threading.Thread(target=hike, args=(n + 1,), name=f"Hiker-{n + 1}") for n in range(HIKERS)]
for thread in hikers:
    thread.start()
for thread in hikers:
    thread.join()

starts = HIKERS * (STAGES - 1)
print(f"{early_starts} of {starts} times a hiker set out before all had finished the stage before")
