import { nameOfProgram } from "../workbench/program/program-name.js";

/**
 * @typedef {import("../api/rest.js").ListedRun} ListedRun
 * @typedef {import("../api/rest.js").ListedProgram & { source?: string }} SomeProgram
 */

/**
 * What the page says of programs where it speaks of a scenario otherwise.
 * @type {import("../api/rest.js").Scenario}
 */
export const programScenario = Object.freeze({
  id: "program",
  title: "Your program",
  topic: "",
  summary: "A program of your own.",
  text: {
    shows: "Write a small Python program with threads. Run it and watch its threads live, or take its steps by hand, in an order that you choose.",
    lookFor: "which thread is at which line. The code shows it while the program runs.",
    tryNext: "change a line and run it again, or step through it and choose yourself who goes on.",
  },
  parameters: {},
});

/**
 * A run's scenario, or what stands in its place.
 * @param {ListedRun} run
 * @param {(id: string) => import("../api/rest.js").Scenario | null} find
 */
export function scenarioOf(run, find) {
  return run.program ? programScenario : find(run.scenario ?? "");
}

/**
 * What a run is called in a list.
 * @param {ListedRun} run
 * @param {(id: string) => import("../api/rest.js").Scenario | null} find
 */
export function titleOfRun(run, find) {
  if (!run.program) return find(run.scenario ?? "")?.title ?? run.scenario ?? "";
  const name = nameOf(run.program);
  return name === "" ? programScenario.title : `${programScenario.title}: ${name}`;
}

/**
 * How a program was run, in a few words.
 * @param {SomeProgram} program
 */
export function programFacts(program) {
  const { gil, schedule } = program;
  return [nameOf(program), gil ? "with the GIL" : "without the GIL", schedule ? `schedule ${schedule}` : ""].filter((fact) => fact !== "").join(" · ");
}

/**
 * A program that the server has not named comes from a file, or stands at a step.
 * @param {SomeProgram} program
 */
function nameOf({ title, source = "" }) {
  return title ?? nameOfProgram(source);
}
