from threading import Thread as _Thread

FIRST_COMPLETED = "FIRST_COMPLETED"
FIRST_EXCEPTION = "FIRST_EXCEPTION"
ALL_COMPLETED = "ALL_COMPLETED"


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
            _call(fn, self)

    def set_running_or_notify_cancel(self):
        return _begin(self._condition)

    def set_result(self, result):
        if not _succeed(self._condition, None, result):
            self._refuse()
        self._call_back()

    def set_exception(self, exception):
        if not _fail(self._condition, None, exception):
            self._refuse()
        self._call_back()

    def _refuse(self):
        raise InvalidStateError(f"{_state_name(self._condition)}: {self!r}")

    def _call_back(self):
        for callback in _take_callbacks(self._condition, self._callbacks):
            _call(callback, self)

    def __repr__(self):
        return _describe_future(self, self._condition)


class Executor:
    def submit(self, fn, *args, **kwargs):
        raise NotImplementedError

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        endtime = None if timeout is None else _now() + timeout
        futures = [self.submit(fn, *args) for args in zip(*iterables)]
        return (_result_or_cancel(futures, endtime) for _ in range(len(futures)))

    def shutdown(self, wait=True, *, cancel_futures=False):
        pass

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.shutdown(wait=True)
        return False


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
            thread = _Thread(target=_work, name=name, args=(self,))
            self._threads.append(thread)
            thread.start()
        return future

    def shutdown(self, wait=True, *, cancel_futures=False):
        for future in _close_pool(self._core, cancel_futures):
            future._call_back()
        if wait:
            for thread in self._threads:
                thread.join()


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


def _call(callback, future):
    try:
        callback(future)
    except Exception as error:
        _report(future, error)


def _result_or_cancel(futures, endtime):
    future = futures.pop(0)
    try:
        return future.result() if endtime is None else future.result(endtime - _now())
    except:
        future.cancel()
        for later in reversed(futures):
            later.cancel()
        raise


def as_completed(fs, timeout=None):
    return (future for given in [fs] for future in _as_they_end(given, timeout))


def _as_they_end(fs, timeout):
    endtime = None if timeout is None else _now() + timeout
    futures = {future: None for future in fs}
    watch = _watch(futures)
    return (_next_ended(watch, endtime, left, len(futures)) for left in range(len(futures), 0, -1))


def _next_ended(watch, endtime, left, total):
    future = _await_next(watch, None if endtime is None else endtime - _now())
    if future is None:
        raise TimeoutError(f"{left} (of {total}) futures unfinished")
    return future


def wait(fs, timeout=None, return_when=ALL_COMPLETED):
    futures = {future for future in fs}
    ended = {future for future in _await_ended(_watch(futures), return_when, timeout)}
    return _done_and_not_done(ended, futures - ended)


def _close_pools():
    for pool in _pools():
        pool.shutdown(wait=True)
