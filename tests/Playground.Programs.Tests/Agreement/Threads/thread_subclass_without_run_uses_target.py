import threading
class Plain(threading.Thread):
    pass
t = Plain(target=print, args=("by", "target"), kwargs={"sep": "-"})
t.start()
t.join()
print(Plain().name)
class Around(threading.Thread):
    def run(self):
        print("before")
        super().run()
        print("after")
t = Around(target=lambda: print("middle"))
t.start()
t.join()
