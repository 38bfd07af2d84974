import threading, time
text = ""
def say(letter, seconds):
    global text
    time.sleep(seconds)
    text += letter
a = threading.Thread(target=say, args=("a", 0.01))
b = threading.Thread(target=say, args=("b", 0.02))
a.start()
b.start()
