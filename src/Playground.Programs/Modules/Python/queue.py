class Queue:
    def __init__(self, maxsize=0):
        self.maxsize = maxsize
        self._core = _new_queue(maxsize, "first")

    def put(self, item, block=True, timeout=None):
        if self.maxsize > 0 and block and timeout is not None and timeout < 0:
            raise ValueError("'timeout' must be a non-negative number")
        _put(self._core, item, block, timeout)

    def get(self, block=True, timeout=None):
        if block and timeout is not None and timeout < 0:
            raise ValueError("'timeout' must be a non-negative number")
        return _get(self._core, block, timeout)

    def put_nowait(self, item):
        return self.put(item, block=False)

    def get_nowait(self):
        return self.get(block=False)

    def qsize(self):
        return _length(self._core)

    def empty(self):
        return not _length(self._core)

    def full(self):
        return 0 < self.maxsize <= _length(self._core)

    def task_done(self):
        _task_done(self._core)

    def join(self):
        _await_tasks(self._core)


class LifoQueue(Queue):
    def __init__(self, maxsize=0):
        self.maxsize = maxsize
        self._core = _new_queue(maxsize, "last")


class PriorityQueue(Queue):
    def __init__(self, maxsize=0):
        self.maxsize = maxsize
        self._core = _new_queue(maxsize, "least")
