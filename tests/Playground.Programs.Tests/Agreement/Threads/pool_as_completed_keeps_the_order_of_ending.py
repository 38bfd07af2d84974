from concurrent.futures import Future, as_completed
import threading
futures = [Future() for _ in range(4)]
ended = as_completed(futures)
futures[2].set_result("c")
print(next(ended).result())
futures[3].set_result("d")
futures[0].set_result("a")
futures[1].set_result("b")
print([f.result() for f in ended])
