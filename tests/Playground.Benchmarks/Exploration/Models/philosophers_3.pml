/* 3 philosophers dine three times each; all take their left fork first. */
bool taken[3];

active [3] proctype philosopher() {
    byte meals = 0;
    do
    :: atomic { meals < 3 && !taken[_pid] -> taken[_pid] = true }
       atomic { !taken[(_pid + 1) % 3] -> taken[(_pid + 1) % 3] = true }
       taken[_pid] = false;
       atomic { taken[(_pid + 1) % 3] = false; meals++ }
    :: meals == 3 -> break
    od
}
