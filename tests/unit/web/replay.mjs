// Replays on the page's script the walks that Python tells, and compares what each step gives.
// Of all the walks that differ, the shortest is told, up to the step that does.

import { readFileSync } from "node:fs";
import { createContext, runInContext } from "node:vm";

const [script, transcripts] = process.argv.slice(2).map((path) => readFileSync(path, "utf8"));
const page = createContext({});
runInContext(script, page);
const { Session } = page.pasAPas;
const { courses, walks } = JSON.parse(transcripts);

const MOVES = {
  begin: () => true,
  activate: (session, id) => session.activate(id),
  advance: (session) => session.advance(),
  go_on: (session) => session.goOn(),
  back: (session, steps) => session.back(steps),
  forward: (session) => session.forward(),
  jump: (session, target) => session.jump(target),
  miss: (session) => session.miss() ?? true,
  restart: (session) => session.restart() ?? true,
};

function told(session, moved) {
  const { slide, state } = session;
  return {
    moved,
    state,
    next: slide.next ?? null,
    hotspots: slide.hotspots.map(({ number, id }) => [number, id]),
    answers: session.message !== undefined,
    can: [session.canGoBack, session.canGoForward, session.canGoOn],
    trail: session.trail(),
    misses: session.misses,
  };
}

function firstDifference({ course, steps }) {
  let session = new Session(courses[course]);
  for (const [index, [[word, value], expected]] of steps.entries()) {
    let moved = true;
    if (word === "resume")
      session = Session.resume(courses[value], JSON.parse(JSON.stringify(session.saved())));
    else moved = MOVES[word](session, value);
    const given = JSON.stringify(told(session, moved));
    if (given !== JSON.stringify(expected)) return { length: index + 1, given, expected };
  }
  return null;
}

const different = walks
  .map((walk) => ({ walk, found: firstDifference(walk) }))
  .filter(({ found }) => found)
  .sort((one, other) => one.found.length - other.found.length);
if (different.length) {
  const [{ walk, found }] = different;
  const moves = walk.steps.slice(0, found.length).map(([move]) => move.join(" "));
  console.log(`${different.length} of ${walks.length} walks differ; the shortest:`);
  console.log(moves.join("\n"));
  console.log(`Python: ${JSON.stringify(found.expected)}\nscript: ${found.given}`);
  console.log(`course: ${JSON.stringify(courses[walk.course])}`);
  process.exitCode = 1;
}
