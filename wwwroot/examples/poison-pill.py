# The producer ends each worker with a None: put in one fewer and see who waits for ever.
import queue
import threading

WORKERS = 2
jobs = queue.Queue()
results = queue.Queue()


def work():
    while True:
        job = jobs.get()
        if job is None:
            return
        results.put(job * job)


workers = [threading.Thread(target=work, name=f"Worker-{n + 1}") for n in range(WORKERS)]
for worker in workers:
    worker.start()
for job in (1, 2, 3):
    jobs.put(job)
for _ in workers:
    jobs.put(None)
for worker in workers:
    worker.join()
print(sorted(results.get() for _ in range(3)))
