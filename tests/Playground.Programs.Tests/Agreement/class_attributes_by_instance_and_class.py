class Counter:
    total = 0
    def hit(self):
        self.total += 1
        Counter.total += 10
c, d = Counter(), Counter()
c.hit()
d.hit()
print(c.total, d.total, Counter.total)
