/* 2 threads add 1 to a counter 12 times each: a read and a write. */
byte counter = 0;

active [2] proctype work() {
    byte seen = 0, i = 0;
    do
    :: atomic { i < 12 -> seen = counter }
       atomic { counter = seen + 1; seen = 0; i++ }
    :: i == 12 -> break
    od
}
