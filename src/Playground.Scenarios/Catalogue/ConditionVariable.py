import threading
import time

GUESTS = 3
CHECK_AGAIN = False

meal_is_ready = threading.Condition()
seated = threading.Semaphore(0)
meals = 0


def take_meal():
    global meals
    name = threading.current_thread().name
    with meal_is_ready:
        seated.release()
        if CHECK_AGAIN:
            while meals == 0:
                meal_is_ready.wait()
        elif meals == 0:
            meal_is_ready.wait()
        if meals > 0:
            meals -= 1
            print(f"{name} has a meal")
        else:
            print(f"{name} goes on as if there were a meal, but there is none")


guests = [threading.Thread(target=take_meal, name=f"Guest-{n + 1}") for n in range(GUESTS)]
for thread in guests:
    thread.start()
for _ in guests:
    seated.acquire()

for _ in range(GUESTS):
    with meal_is_ready:  # free only when all guests that came are waiting
        meals += 1
        meal_is_ready.notify_all()  # wakes all of them for one meal
    time.sleep(0.02)

for thread in guests:
    thread.join()
print(f"{meals} meals are left over")
