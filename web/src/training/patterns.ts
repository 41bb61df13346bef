/**
 * Regular expressions that Python compiled, matched in linear time: all the ways of a program are
 * followed together, as in `tutor/model/patterns.py`.
 */

import type { Pattern, Program } from "../course.ts";

/** Whether a pattern takes the whole of a text. */
export function matches({ whole, beginnings }: Pattern, text: string): boolean {
  const points = [...text];
  return (
    ends(whole, points).has(points.length) &&
    beginnings.every(([program, wanted]) => ends(program, points).size > 0 === wanted)
  );
}

/** The places where a program that is run from the start of a text may end. */
function ends(program: Program, points: readonly string[]): ReadonlySet<number> {
  const found = new Set<number>();
  let states = followed(program, [0], points, 0);
  for (let place = 0; place <= points.length; place++) {
    if (states.has(program.length - 1)) found.add(place);
    const code = points[place]?.codePointAt(0);
    const passed = [...states].filter((state) => code !== undefined && takes(program, state, code));
    states = followed(
      program,
      passed.map((state) => state + 1),
      points,
      place + 1,
    );
  }
  return found;
}

function takes(program: Program, state: number, code: number): boolean {
  const one = program[state];
  return (
    one !== undefined && "in" in one && one.in.some(([from, to]) => from <= code && code <= to)
  );
}

/** All the instructions that can be come to from some without another character. */
function followed(
  program: Program,
  states: readonly number[],
  points: readonly string[],
  place: number,
): ReadonlySet<number> {
  const found = new Set<number>();
  const left = [...states];
  for (let state = left.pop(); state !== undefined; state = left.pop()) {
    const one = program[state];
    if (found.has(state) || one === undefined) continue;
    found.add(state);
    if ("go" in one) for (const step of one.go) left.push(state + step);
    else if ("at" in one && stands(one.at, points, place)) left.push(state + 1);
  }
  return found;
}

/** Whether an anchor holds at a place; what is typed is one line. */
function stands(anchor: string, points: readonly string[], place: number): boolean {
  if (anchor === "^" || anchor === "\\A") return place === 0;
  if (anchor === "$" || anchor === "\\Z") return place === points.length;
  const isWord = (at: number) => /[\p{L}\p{N}_]/u.test(points[at] ?? "");
  return (isWord(place - 1) !== isWord(place)) === (anchor === "\\b");
}
