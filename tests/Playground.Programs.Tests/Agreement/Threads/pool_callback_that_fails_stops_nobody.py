from concurrent.futures import Future
class Named(Future):
    def __repr__(self):
        return "<named>"
log = []
def fail(done):
    return done.result() / 0
f = Named()
f.add_done_callback(fail)
f.add_done_callback(lambda done: log.append(done.result()))
f.set_result(1)
f.add_done_callback(fail)
print(log, f.done())
