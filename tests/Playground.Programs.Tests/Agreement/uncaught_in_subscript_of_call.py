def f():
    return {"k": [1]}
print(f()["k"][0])
f()["k"][9]
