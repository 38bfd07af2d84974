import threading
class Job(threading.Thread):
    made = 0
    lock = threading.Lock()
    def run(self):
        with Job.lock:
            Job.made += 1
        self.made = -1
jobs = [Job() for _ in range(5)]
for j in jobs:
    j.start()
for j in jobs:
    j.join()
print(Job.made, [j.made for j in jobs])
