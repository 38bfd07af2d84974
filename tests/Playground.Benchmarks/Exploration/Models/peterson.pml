/* Peterson's lock, taken twenty times by each of two threads. */
bool wants[2];
byte turn = 0, inside = 0;

active [2] proctype work() {
    byte i = 0, seen = 0;
    do
    :: atomic { i < 20 -> wants[_pid] = true }
       turn = 1 - _pid;
       do
       :: !wants[1 - _pid] -> break
       :: wants[1 - _pid] -> 
          if
          :: turn == 1 - _pid
          :: turn != 1 - _pid -> break
          fi
       od;
       seen = inside;
       atomic { inside = seen + 1; seen = 0 }
       seen = inside;
       atomic { inside = seen - 1; seen = 0 }
       atomic { wants[_pid] = false; i++ }
    :: i == 20 -> break
    od
}
