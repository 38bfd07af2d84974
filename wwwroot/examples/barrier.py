# Nobody begins the second part before all have ended the first: take the barrier out and look at the order.
import threading

barrier = threading.Barrier(3)


def work(name):
    print(f"{name} has ended part 1")
    barrier.wait()
    print(f"{name} begins part 2")


workers = [threading.Thread(target=work, args=(name,), name=name) for name in ("Ann", "Bob", "Cid")]
for worker in workers:
    worker.start()
for worker in workers:
    worker.join()
