import threading

THREADS = 2
ORDERED = False

locks = [threading.Lock() for _ in range(THREADS)]
everybody_holds_one = threading.Barrier(THREADS)


def take_own_then_next(own):
    following = (own + 1) % THREADS
    with locks[own]:
        everybody_holds_one.wait()
        with locks[following]:
            print(f"{threading.current_thread().name} has both locks")


def take_lower_then_higher(own):
    following = (own + 1) % THREADS
    with locks[min(own, following)]:
        with locks[max(own, following)]:
            print(f"{threading.current_thread().name} has both locks")


work = take_lower_then_higher if ORDERED else take_own_then_next
workers = [
    threading.Thread(target=work, args=(n,), name=f"Worker-{n + 1}", daemon=True) for n in range(THREADS)
]
for thread in workers:
    thread.start()
for thread in workers:
    thread.join(timeout=1)

for thread in workers:
    if thread.is_alive():
        print(f"{thread.name} is stuck")
