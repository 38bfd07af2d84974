def transfer(source, target, amount):
    pass
transfer("a", "b")
