from threading import Thread
from queue import Queue


class Future:
    def __init__(self):
        self._core = _new_future()
        self._callbacks = []

    def result(self, timeout=None):
        return _result(self._core, timeout)

    def exception(self, timeout=None):
        return _exception(self._core, timeout)

    def done(self):
        return _future_state(self._core) in ("finished", "cancelled")

    def running(self):
        return _future_state(self._core) == "running"

    def cancelled(self):
        return _future_state(self._core) == "cancelled"

    def cancel(self):
        if not _cancel(self._core):
            return False
        self._call_back()
        return True

    def add_done_callback(self, fn):
        if _keep_callback(self._core, self._callbacks, fn):
            fn(self)

    def _call_back(self):
        for callback in _take_callbacks(self._core, self._callbacks):
            callback(self)

    def __repr__(self):
        return _describe_future(self, self._core)


class ThreadPoolExecutor:
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
            _as_helper(thread._core)
            self._threads.append(thread)
            thread.start()
        return future

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        endtime = None if timeout is None else _now() + timeout
        futures = [self.submit(fn, *args) for args in zip(*iterables)]
        return _results(futures, endtime)

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
            _fail(future._core, pool._core, error)
        else:
            _succeed(future._core, pool._core, result)
        future._call_back()
        work = future = fn = args = kwargs = None


def _results(futures, endtime):
    for future in futures:
        if endtime is None:
            yield future.result()
        else:
            yield future.result(endtime - _now())


def as_completed(fs, timeout=None):
    endtime = None if timeout is None else _now() + timeout
    pending = []
    for future in fs:
        if future not in pending:
            pending.append(future)
    total = len(pending)
    while pending:
        done = _first_done([future._core for future in pending], None if endtime is None else endtime - _now())
        if done < 0:
            raise TimeoutError(f"{len(pending)} (of {total}) futures unfinished")
        yield pending.pop(done)


def _close_pools():
    for pool in _pools():
        pool.shutdown(wait=True)
