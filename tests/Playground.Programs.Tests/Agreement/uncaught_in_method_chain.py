class A:
    def step(self):
        return self
    def fail(self):
        raise RuntimeError("chain")
(A()
    .step()
    .fail())
