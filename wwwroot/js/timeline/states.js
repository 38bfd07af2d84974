/** What a thread can be doing. The order is the order of the legend. */
export const State = Object.freeze({ running: 0, holding: 1, waiting: 2, joining: 3, sleeping: 4, io: 5 });

/** @typedef {"running" | "holding" | "waiting" | "joining" | "sleeping" | "io"} StateName */

/** @type {readonly StateName[]} */
export const stateNames = Object.freeze(["running", "holding", "waiting", "joining", "sleeping", "io"]);

/** In the words of the page. */
export const stateWords = Object.freeze(["running", "holding", "waiting", "joining", "sleeping", "in I/O"]);

/** From the top of a lane down: what stops a thread comes first and is never hidden by what does not. */
export const stackOrder = Object.freeze([State.waiting, State.joining, State.io, State.sleeping, State.holding, State.running]);

/** What a lock, a process or anything else with a band can be. */
export const Hold = Object.freeze({ free: 0, held: 1 });
