import queue
q = queue.PriorityQueue()
for item in [(3, "c"), (1, "z"), (2, "b"), (1, "a")]:
    q.put(item)
print([q.get() for _ in range(4)])
q.put(1)
try:
    q.put("x")
except TypeError as e:
    print(e)
class Job:
    def __init__(self, rank):
        self.rank = rank
    def __lt__(self, other):
        return self.rank > other.rank
jobs = queue.PriorityQueue()
for rank in (2, 5, 3):
    jobs.put(Job(rank))
print([jobs.get().rank for _ in range(3)])
