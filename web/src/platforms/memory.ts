/** What a platform keeps from one visit to the next, in as many characters as it has room for. */

import type { Left } from "../pages/keeping.ts";
import type { Kept } from "../pages/platform.ts";

export interface Memory extends Partial<Record<Kept, unknown>> {
  demo?: Left;
  task?: Left;
  passed?: readonly string[];
  /** The best mark of each task that was done. */
  best?: Readonly<Record<string, number>>;
}

/** A memory as a text: the path taken is left out first, then the demo, then the task. */
export function fitted(memory: Memory, room: number): string {
  const { demo, task, ...marks } = memory;
  const smaller: Memory[] = [
    ...[200, 100, 50, 20, 10, 5, 2, 0].map((steps) => ({
      ...marks,
      ...(demo && { demo: shortened(demo, steps) }),
      ...(task && { task: shortened(task, steps) }),
    })),
    { ...marks, ...(task && { task: shortened(task, 0) }) },
    { ...marks, ...(demo && { demo: shortened(demo, 0) }) },
  ];
  const texts = smaller.map((one) => JSON.stringify(one));
  return texts.find((text) => text.length <= room) ?? "";
}

/** What was left, with so many steps of the path taken. */
function shortened(left: Left, steps: number): Left {
  const { position, history } = left.session;
  const first = Math.max(0, position - steps);
  const session = {
    ...left.session,
    position: position - first,
    history: history.slice(first, position + 1),
  };
  return { ...left, session };
}

/** What was kept; nothing where it cannot be read. */
export function remembered(text: string): Memory {
  try {
    return JSON.parse(text) ?? {};
  } catch {
    return {};
  }
}
