import threading
import time

MEANS = "stale flag"  # or "flag", "event"
ROUND = 0.05
MOST_ROUNDS = 12

stop_flag = False
stop_event = threading.Event()
is_at_work = threading.Event()
rounds = 0


def count_round():
    global rounds
    rounds += 1
    if rounds == 3:
        is_at_work.set()
    return rounds < MOST_ROUNDS  # a worker that never notices must end some day


def do_round():
    time.sleep(ROUND)
    return count_round()


def look_once():
    seen = stop_flag
    while not seen and do_round():
        pass


def look_before_each_round():
    while not stop_flag and do_round():
        pass


def wait_for_the_event():
    while not stop_event.wait(timeout=ROUND) and count_round():
        pass


# Python has no way to interrupt a thread that sleeps: let it wait for an event instead.
ways = {"stale flag": look_once, "flag": look_before_each_round, "event": wait_for_the_event}
worker = threading.Thread(target=ways[MEANS], name="Worker")
worker.start()

is_at_work.wait()
told = time.perf_counter()
stop_flag = True
stop_event.set()
worker.join()

milliseconds = (time.perf_counter() - told) * 1000
reason = "it was told to" if rounds < MOST_ROUNDS else "it had reached its limit"
print(f"The worker stopped after {milliseconds:.0f} ms and {rounds} rounds: {reason}")
