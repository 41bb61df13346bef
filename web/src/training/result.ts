/** What each step of a task was worth, and the mark of the whole. */

import type { Tally } from "./saving.ts";

export interface Result {
  readonly steps: number;
  /** The steps that were right at the first try. */
  readonly right: number;
  readonly wrong: number;
  readonly hints: number;
  /** The time that it took, idle time left out. */
  readonly seconds: number;
  /** From 0 to 100: the share of the steps that were right. */
  readonly mark: number;
  readonly passed: boolean;
  readonly missed: readonly Missed[];
}

/** A slide on which not all was right, and its number among those that one came to. */
export interface Missed extends Pick<Tally, "slide" | "wrong" | "hints" | "revealed"> {
  readonly number: number;
}

const BEST_MARK = 100;

export function isRightAtOnce({ done, wrong, revealed }: Tally): boolean {
  return done && !wrong.length && !revealed;
}

export function resultOf(tallies: readonly Tally[], seconds: number, passMark: number): Result {
  const done = tallies.filter((tally) => tally.done);
  const right = done.filter(isRightAtOnce).length;
  const mark = done.length ? Math.floor((BEST_MARK * right) / done.length) : BEST_MARK;
  const missed = tallies.flatMap((tally, at) => {
    const { slide, wrong, hints, revealed } = tally;
    const isMissed = tally.done && !isRightAtOnce(tally);
    return isMissed ? [{ slide, wrong, hints, revealed, number: at + 1 }] : [];
  });
  const sum = (of: (tally: Tally) => number) => tallies.reduce((all, one) => all + of(one), 0);
  return {
    steps: done.length,
    right,
    wrong: sum((tally) => tally.wrong.length),
    hints: sum((tally) => tally.hints),
    seconds,
    mark,
    passed: mark >= passMark,
    missed,
  };
}
