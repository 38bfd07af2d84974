# ends:
from threading import Barrier, Lock, Thread

first, second = Lock(), Lock()
both = Barrier(2)


def work(one, other):
    with one:
        both.wait()
        with other:
            print("never")


Thread(target=work, args=(first, second)).start()
Thread(target=work, args=(second, first)).start()
