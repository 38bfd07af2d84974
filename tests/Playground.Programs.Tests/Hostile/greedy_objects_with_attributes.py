# ends: bytes
class Point:
    def __init__(self, x):
        self.x = x


kept = []
for i in range(100_000):
    kept.append(Point(i))
    kept[-1].x += 1
    kept.append("x" * 1000)
