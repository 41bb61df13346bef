/** A session as a value to be kept, and back into a course that may have changed since. */

import { type Course, scenarioCalled, slideOf } from "../course.ts";
import { type State, shown, withChoices } from "./state.ts";

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
  const after: State = {
    ...withChoices(course, before),
    callers: before.callers.filter((one) => Object.hasOwn(course.slides, one)),
    done: before.done.filter((one) => scenarioCalled(course, one)),
    chosen: before.chosen.filter(
      ([id, option]) => Object.hasOwn(controls, id) && controls[id]?.options.includes(option),
    ),
    opened: before.opened !== null && Object.hasOwn(controls, before.opened) ? before.opened : null,
    over: slide.end ?? false,
  };
  const { hotspots } = shown(course, after);
  return hotspots.some((spot) => spot.id === before.said) ? after : { ...after, said: null };
}
