import threading
class Task:
    def __init__(self, n):
        self.n = n
    def __call__(self, *more):
        self.result = self.n * sum(more)
task = Task(3)
t = threading.Thread(target=task, args=(1, 2, 3))
t.start()
t.join()
print(task.result, t.name)
class NoTask:
    pass
t = threading.Thread(target=NoTask())
t.start()
t.join()
