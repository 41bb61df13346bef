/** A session as a value to be kept, and back into a course that may have changed since. */

import { type Course, type Slide, scenarioCalled, slideOf } from "../course.ts";
import { type Chosen, type State, shown, withChoices } from "./state.ts";

/** The version of what is kept; what another one wrote is not read. */
export const VERSION = 1;

export interface Saved {
  readonly version: number;
  readonly position: number;
  readonly misses: number;
  readonly history: readonly State[];
}

/** The history as far as a course still has its slides, and the position in it. */
export function adopt(course: Course, { history, position }: Saved): [State[], number] {
  const kept: State[] = [];
  let at = -1;
  history.forEach((before, index) => {
    const after = asIn(course, before);
    if (!after || (kept.length && same(after, kept[kept.length - 1]))) return;
    kept.push(after);
    if (index <= position) at = kept.length - 1;
  });
  return [kept, at];
}

export function same(one: State, other: State | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** A state with what the course still has, or undefined where its slide is gone. */
function asIn(course: Course, before: State): State | undefined {
  if (!Object.hasOwn(course.slides, before.slide)) return undefined;
  const slide = slideOf(course, before.slide);
  const { controls = {} } = slide;
  const isThere = (_: unknown, at: number) =>
    Object.hasOwn(course.slides, before.callers[at] ?? "");
  const callers = before.callers.filter(isThere);
  const after: State = {
    ...withChoices(course, before),
    callers,
    left: before.left
      .filter(isThere)
      .map((chosen, at) => still(slideOf(course, callers[at] ?? ""), chosen)),
    done: before.done.filter((one) => scenarioCalled(course, one)),
    chosen: still(slide, before.chosen),
    opened: before.opened !== null && Object.hasOwn(controls, before.opened) ? before.opened : null,
    over: slide.end ?? false,
  };
  const { hotspots } = shown(course, after);
  return hotspots.some((spot) => spot.id === before.said) ? after : { ...after, said: null };
}

/** What was chosen, as far as a slide still offers it. */
function still({ controls = {} }: Slide, chosen: Chosen): Chosen {
  return chosen.filter(([id, option]) => controls[id]?.options?.includes(option));
}
