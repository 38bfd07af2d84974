name = "x"
print(f"{name} and {name.foo}")
