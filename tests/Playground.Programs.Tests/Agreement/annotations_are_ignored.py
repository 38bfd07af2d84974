x: int = 3
y: str
def f(a: int, b: "whatever" = 2) -> str:
    z: float = a + b
    return z
print(x, f(1))
