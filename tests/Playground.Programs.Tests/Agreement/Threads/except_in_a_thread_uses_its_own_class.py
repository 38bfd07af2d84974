import threading
class Refused(ValueError):
    def __init__(self, who):
        super().__init__(f"{who} is refused")
        self.who = who
log = []
def knock(who):
    try:
        if who != "Ann":
            raise Refused(who)
        log.append("Ann is in")
    except Refused as e:
        log.append((e.who, str(e)))
for who in ("Ann", "Bob"):
    t = threading.Thread(target=knock, args=(who,))
    t.start()
    t.join()
print(log)
raise Refused("Cid")
