def say(x):
    print("say", x)
    return x
def f(*args, **kw):
    print(args, kw)
f(say(1), say(2), k=say(3), *[say(4)])
say("fn") and f(say(5))
print(say(1) < say(2) < say(0) < say(9))
x = [say("a"), say("b")]
d = {say("k"): say("v")}
x[say(0)] = say("value")
