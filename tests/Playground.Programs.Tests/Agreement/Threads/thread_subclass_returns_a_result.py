import threading
class Call(threading.Thread):
    def __init__(self, function, *arguments):
        super().__init__()
        self.function, self.arguments = function, arguments
        self.result = self.error = None
    def run(self):
        try:
            self.result = self.function(*self.arguments)
        except Exception as e:
            self.error = e
    def get(self):
        self.join()
        if self.error is not None:
            raise self.error
        return self.result
calls = [Call(pow, 2, 10), Call(int, "x"), Call(divmod, 7, 0)]
for c in calls:
    c.start()
for c in calls:
    try:
        print(c.get())
    except Exception as e:
        print(type(e).__name__, e)
