import threading
import time

WORKERS = 4
COMPUTING = True

NUMBERS = 40000
WAITS = 20


def compute(worker, workers):
    primes = 0
    for number in range(2, NUMBERS):
        if number // 100 % workers == worker:
            if all(number % divisor for divisor in range(2, int(number ** 0.5) + 1)):
                primes += 1


def wait(worker, workers):
    for _ in range(WAITS // workers):
        time.sleep(0.01)  # waiting gives the interpreter lock back


def seconds_with(workers):
    work = compute if COMPUTING else wait
    threads = [threading.Thread(target=work, args=(n, workers)) for n in range(workers)]
    started = time.perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return time.perf_counter() - started


alone = seconds_with(1)
together = seconds_with(WORKERS)
doing = "computed" if COMPUTING else "waited"
print(f"{WORKERS} threads {doing} {alone / together:.1f} times as fast as one")
