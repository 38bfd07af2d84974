from threading import Thread
from queue import Queue


class Future:
    def __init__(self):
        self._condition = _new_future()
        self._callbacks = []

    def result(self, timeout=None):
        return _result(self._condition, timeout)

    def exception(self, timeout=None):
        return _exception(self._condition, timeout)

    def done(self):
        return _future_state(self._condition) in ("finished", "cancelled")

    def running(self):
        return _future_state(self._condition) == "running"

    def cancelled(self):
        return _future_state(self._condition) == "cancelled"

    def cancel(self):
        if not _cancel(self._condition):
            return False
        self._call_back()
        return True

    def add_done_callback(self, fn):
        if _keep_callback(self._condition, self._callbacks, fn):
            fn(self)

    def _call_back(self):
        for callback in _take_callbacks(self._condition, self._callbacks):
            callback(self)

    def __repr__(self):
        return _describe_future(self, self._condition)


class Executor:
    def map(self, fn, *iterables, timeout=None, chunksize=1):
        endtime = None if timeout is None else _now() + timeout
        futures = [self.submit(fn, *args) for args in zip(*iterables)]
        return _results(futures, endtime)


class ThreadPoolExecutor(Executor):
    def __init__(self, max_workers=None, thread_name_prefix="", initializer=None, initargs=()):
        if max_workers is None:
            max_workers = 8
        if max_workers <= 0:
            raise ValueError("max_workers must be greater than 0")
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")
        self._max_workers = max_workers
        self._initializer = initializer
        self._initargs = initargs
        self._name = thread_name_prefix or _new_pool_name()
        self._threads = []
        self._core = _new_pool()
        _remember_pool(self)

    def submit(self, fn, *args, **kwargs):
        future = Future()
        name = _give_work(self._core, future, fn, args, kwargs, self._max_workers, self._name)
        if name is not None:
            thread = Thread(target=_work, name=name, args=(self,))
            self._threads.append(thread)
            thread.start()
        return future

    def shutdown(self, wait=True, *, cancel_futures=False):
        for future in _close_pool(self._core, cancel_futures):
            future._call_back()
        if wait:
            for thread in self._threads:
                thread.join()

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.shutdown(wait=True)
        return False


def _work(pool):
    if pool._initializer is not None:
        pool._initializer(*pool._initargs)
    while True:
        work = _take_work(pool._core)
        if work is None:
            return
        future, fn, args, kwargs = work
        try:
            result = fn(*args, **kwargs)
        except BaseException as error:
            _fail(future._condition, pool._core, error)
        else:
            _succeed(future._condition, pool._core, result)
        future._call_back()
        work = future = fn = args = kwargs = None


def _results(futures, endtime):
    return (future.result() if endtime is None else future.result(endtime - _now()) for future in futures)


def as_completed(fs, timeout=None):
    endtime = None if timeout is None else _now() + timeout
    pending = []
    for future in fs:
        if future not in pending:
            pending.append(future)
    total = len(pending)
    return (_take_done(pending, total, endtime) for _ in range(total))


def _take_done(pending, total, endtime):
    done = _first_done([future._condition for future in pending], None if endtime is None else endtime - _now())
    if done < 0:
        raise TimeoutError(f"{len(pending)} (of {total}) futures unfinished")
    return pending.pop(done)


def _close_pools():
    for pool in _pools():
        pool.shutdown(wait=True)
