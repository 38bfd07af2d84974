import threading
c = threading.Condition()
answers = []
def notify():
    with c:
        c.notify()
with c:
    t = threading.Thread(target=notify)
    t.start()
    answers.append(c.wait())
t.join()
with c:
    t = threading.Thread(target=notify)
    t.start()
    answers.append(c.wait(timeout=30))
t.join()
print(answers)
