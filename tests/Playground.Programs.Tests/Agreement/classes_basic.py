class Point:
    count = 0
    def __init__(self, x=0, y=0):
        self.x = x
        self.y = y
        Point.count += 1
    def move(self, dx, dy=0):
        self.x += dx
        self.y += dy
        return self
    def __repr__(self):
        return f"Point({self.x}, {self.y})"
p = Point(1)
q = Point(y=5)
print(p.move(2).move(1, 1), q, Point.count, p.count)
p.count = 10
print(p.count, q.count, Point.count)
m = p.move
print(m(1), Point.move(q, 1), [p, q], f"{p}", str(p))
