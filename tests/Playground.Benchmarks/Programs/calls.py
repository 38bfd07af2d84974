def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)
class Counter:
    def __init__(self):
        self.n = 0
    def add(self, k):
        self.n += k
        return self.n
def run():
    c = Counter()
    for i in range(1000000):
        c.add(i)
    return c.n
print(fib(27), run())
