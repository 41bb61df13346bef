// Makes again, on the page's script, the attempts at tasks that Python tells, and compares each step.
// Of all those that differ, the shortest is told, up to the step that does.

import { readFileSync } from "node:fs";
import { createContext, runInContext } from "node:vm";

const [script, transcripts] = process.argv.slice(2).map((path) => readFileSync(path, "utf8"));
const page = createContext({});
runInContext(script, page);
const { Attempt, Session, plain } = page.pasAPas;
const { courses, situations, walks, words } = JSON.parse(transcripts);

const MOVES = {
  begin: () => {},
  choose: (attempt, number) => attempt.choose(number),
  fill: (attempt, number, text) => attempt.fill(number, text),
  go_on: (attempt) => attempt.goOn(),
  back: (attempt) => attempt.back(),
  help: (attempt) => attempt.help(),
  fold: (attempt) => attempt.fold(),
};
const squeezed = (text) => text.split(/\s+/).join("");

function told(attempt) {
  const { position, result, reply } = attempt;
  return {
    state: attempt.session.state,
    step: position.isStep,
    controls: position.form.controls.map((one) => [one.name, one.reacts, one.isFilledIn]),
    marked: [...position.marked].sort((one, other) => one - other),
    wrong: position.wrong.map((one) => one.number),
    right: position.right,
    instruction: squeezed(attempt.instruction),
    reply: reply ? squeezed(plain(reply.message)) : null,
    tone: reply ? reply.tone : null,
    over: attempt.isOver,
    can: [attempt.canGoBack, attempt.canBeHelped],
    screen: attempt.screenNumber,
    result: [result.steps, result.right, result.wrong, result.hints, result.mark],
    missed: result.missed.map((one) => [one.slide, one.number, one.wrong, one.hints, one.revealed]),
  };
}

function begun(course, task, mode, saved) {
  const session = saved
    ? Session.resume(course, saved.session)
    : new Session(course, task?.start ?? course.start);
  return new Attempt(session, task ?? undefined, mode, words, () => 0, saved);
}

function firstDifference({ situation, mode, steps }) {
  const { course: place, task } = situations[situation];
  const course = courses[place];
  let attempt = begun(course, task, mode);
  for (const [index, [[word, ...values], expected]] of steps.entries()) {
    if (word === "resume")
      attempt = begun(course, task, mode, JSON.parse(JSON.stringify(attempt.saved())));
    else MOVES[word](attempt, ...values);
    const given = told(attempt);
    const parts = Object.keys(expected).filter(
      (part) => JSON.stringify(given[part]) !== JSON.stringify(expected[part]),
    );
    if (parts.length) return { length: index + 1, parts, given, expected };
  }
  return null;
}

const different = walks
  .map((walk) => ({ walk, found: firstDifference(walk) }))
  .filter(({ found }) => found)
  .sort((one, other) => one.found.length - other.found.length);
if (different.length) {
  const [{ walk, found }] = different;
  console.log(`${different.length} of ${walks.length} attempts differ; the shortest, ${walk.mode}:`);
  console.log(walk.steps.slice(0, found.length).map(([move]) => move.join(" ")).join("\n"));
  for (const part of found.parts) {
    console.log(`${part}, Python: ${JSON.stringify(found.expected[part])}`);
    console.log(`${part}, script: ${JSON.stringify(found.given[part])}`);
  }
  const { course, task } = situations[walk.situation];
  const slide = courses[course].slides[found.expected.state.slide];
  console.log(`task: ${JSON.stringify(task)}\nslide: ${JSON.stringify(slide)}`);
  process.exitCode = 1;
}
