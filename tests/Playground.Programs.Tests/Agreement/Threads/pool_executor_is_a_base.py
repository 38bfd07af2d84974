from concurrent.futures import Executor, Future, ThreadPoolExecutor
class AtOnce(Executor):
    def submit(self, fn, *args, **kwargs):
        f = Future()
        f.set_result(fn(*args, **kwargs))
        return f
with AtOnce() as pool:
    print(pool.submit(pow, 2, 5).result(), list(pool.map(str, range(3))))
print(isinstance(pool, Executor), issubclass(ThreadPoolExecutor, Executor))
try:
    Executor().submit(print)
except NotImplementedError as e:
    print(repr(e))
