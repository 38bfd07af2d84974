/* 3 threads add 1 to a counter 5 times each: a read and a write. */
byte counter = 0;

active [3] proctype work() {
    byte seen = 0, i = 0;
    do
    :: atomic { i < 5 -> seen = counter }
       atomic { counter = seen + 1; seen = 0; i++ }
    :: i == 5 -> break
    od
}
