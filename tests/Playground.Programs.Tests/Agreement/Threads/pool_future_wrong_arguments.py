from concurrent.futures import ThreadPoolExecutor, as_completed
with ThreadPoolExecutor(1) as pool:
    f = pool.submit(len, "abc")
    f.result()
    attempts = [
        lambda: f.result(1, 2),
        lambda: f.result(wait=1),
        lambda: f.done(1),
        lambda: f.cancel(1),
        lambda: f.exception(1, 2),
        lambda: f.add_done_callback(),
        lambda: f.value,
        lambda: as_completed(),
        lambda: pool.shutdown(1, 2),
        lambda: pool.close(),
        lambda: f(),
    ]
    for attempt in attempts:
        try:
            attempt()
        except Exception as e:
            print(type(e).__name__, e)
