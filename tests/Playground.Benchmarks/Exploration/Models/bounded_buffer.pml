/* Two producers and two consumers of three items each share a buffer of two places. */
bool locked = false;
byte free = 2, filled = 0, count = 0;

active [2] proctype produce() {
    byte i = 0, seen = 0;
    do
    :: atomic { i < 3 && free > 0 -> free-- }
       atomic { !locked -> locked = true }
       seen = count;
       atomic { count = seen + 1; seen = 0 }
       locked = false;
       atomic { filled++; i++ }
    :: i == 3 -> break
    od
}

active [2] proctype consume() {
    byte i = 0, seen = 0;
    do
    :: atomic { i < 3 && filled > 0 -> filled-- }
       atomic { !locked -> locked = true }
       seen = count;
       atomic { count = seen - 1; seen = 0 }
       locked = false;
       atomic { free++; i++ }
    :: i == 3 -> break
    od
}
