class Thread:
    _initialized = False

    def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None):
        assert group is None, "group argument must be None for now"
        self._target = target
        self._args = args
        self._kwargs = {} if kwargs is None else kwargs
        self._core = _new_thread(self, target, name, daemon)
        self._initialized = True

    def start(self):
        if not self._initialized:
            raise RuntimeError("thread.__init__() not called")
        _start_thread(self._core)

    def run(self):
        try:
            if self._target is not None:
                self._target(*self._args, **self._kwargs)
        finally:
            del self._target, self._args, self._kwargs

    def join(self, timeout=None):
        if not self._initialized:
            raise RuntimeError("Thread.__init__() not called")
        if timeout is not None:
            timeout = max(timeout, 0)
        _join_thread(self._core, timeout)

    def is_alive(self):
        assert self._initialized, "Thread.__init__() not called"
        return _is_alive(self._core)

    def __repr__(self):
        assert self._initialized, "Thread.__init__() was not called"
        return _describe_thread(self, self._core)


class _MainThread(Thread):
    def __init__(self):
        self._core = _main_core(self)
        self._initialized = True


class Timer(Thread):
    def __init__(self, interval, function, args=None, kwargs=None):
        Thread.__init__(self)
        self.interval = interval
        self.function = function
        self.args = [] if args is None else args
        self.kwargs = {} if kwargs is None else kwargs
        self.finished = Event()

    def cancel(self):
        self.finished.set()

    def run(self):
        self.finished.wait(self.interval)
        if not self.finished.is_set():
            self.function(*self.args, **self.kwargs)
        self.finished.set()


class Semaphore:
    def __init__(self, value=1):
        if value < 0:
            raise ValueError("semaphore initial value must be >= 0")
        self._core = _new_semaphore(value, False)

    def acquire(self, blocking=True, timeout=None):
        if not blocking and timeout is not None:
            raise ValueError("can't specify timeout for non-blocking acquire")
        return _take_permit(self._core, blocking, timeout)

    def release(self, n=1):
        if n < 1:
            raise ValueError("n must be one or more")
        _give_permits(self._core, n)

    def __enter__(self, blocking=True, timeout=None):
        return self.acquire(blocking, timeout)

    def __exit__(self, t, v, tb):
        self.release()


class BoundedSemaphore(Semaphore):
    def __init__(self, value=1):
        Semaphore.__init__(self, value)
        self._core = _new_semaphore(value, True)


class Event:
    def __init__(self):
        self._core = _new_signal()

    def is_set(self):
        return _is_set(self._core)

    def set(self):
        _set_signal(self._core)

    def clear(self):
        _clear_signal(self._core)

    def wait(self, timeout=None):
        if timeout is not None:
            timeout > 0
        round = _begin_await(self._core, timeout)
        return round is None or _end_await(self._core, round, timeout)


class Condition:
    def __init__(self, lock=None):
        self._lock = RLock() if lock is None else lock
        self.acquire = self._lock.acquire
        self.release = self._lock.release
        self._core = _new_condition(self._lock)

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *args):
        return self._lock.__exit__(*args)

    def wait(self, timeout=None):
        if timeout is not None:
            timeout > 0
        place = _begin_wait(self._core)
        if _end_wait(self._core, place, timeout):
            return True
        _take_again(self._core, place)
        return False

    def wait_for(self, predicate, timeout=None):
        endtime = None
        waittime = timeout
        result = predicate()
        while not result:
            if waittime is not None:
                if endtime is None:
                    endtime = _now() + waittime
                else:
                    waittime = endtime - _now()
                    if waittime <= 0:
                        break
            self.wait(waittime)
            result = predicate()
        return result

    def notify(self, n=1):
        _notify(self._core, n)

    def notify_all(self):
        _notify(self._core, None)


class Barrier:
    def __init__(self, parties, action=None, timeout=None):
        self._action = action
        self._timeout = timeout
        self._core = _new_barrier(parties)

    def wait(self, timeout=None):
        if timeout is None:
            timeout = self._timeout
        index, is_last = _arrive(self._core)
        if not is_last:
            _pass_barrier(self._core, index, timeout)
            return index
        try:
            if self._action:
                self._action()
        except:
            _break_barrier(self._core)
            raise
        _open_barrier(self._core)
        return index

    def reset(self):
        _reset_barrier(self._core)

    def abort(self):
        _break_barrier(self._core)


_MainThread()


def current_thread():
    return _current_thread()


def main_thread():
    return _main_thread()


def active_count():
    return len(_alive())


def enumerate():
    return _alive()


def _finish():
    _await_threads()
