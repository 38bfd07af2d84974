import time
from concurrent.futures import ThreadPoolExecutor

POOL_THREADS = 4
REQUESTS = 8
BLOCKING = True

answers = []


def take_in_answer():
    time.sleep(0.05)
    return "answer"


def request(pool):
    answer = pool.submit(take_in_answer)  # needs a thread of the same pool
    if not BLOCKING:
        return answer
    try:
        answers.append(answer.result(timeout=0.5))  # keeps this thread until then
    except TimeoutError:
        pass
    return None


with ThreadPoolExecutor(max_workers=POOL_THREADS) as pool:
    requests = [pool.submit(request, pool) for _ in range(REQUESTS)]
    for done in requests:
        answer = done.result()
        if answer is not None:
            answers.append(answer.result())

print(f"{len(answers)} of {REQUESTS} requests were answered in time by {POOL_THREADS} threads")
