class A:
    def __init__(self, v):
        self.v = int(v)
A("z")
