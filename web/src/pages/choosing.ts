/** The questions to someone who learns: which mode, which task. */

import type { Course, Task } from "../course.ts";
import { button, h } from "../dom.ts";
import type { Mode } from "../training/modes.ts";
import { told, type Words } from "../words.ts";

/** The modes, each with what it means; without tasks, those that need none. */
export function modeChoices(
  course: Course,
  words: Words,
  choose: (mode: Mode | "demo") => void,
): HTMLElement {
  const modes: (Mode | "demo")[] = course.tasks
    ? ["demo", "guided", "practice", "exam"]
    : ["demo", "guided"];
  const entry = (mode: Mode | "demo") => {
    const { title, what } = words.modes[mode];
    return entryOf(title, what, () => choose(mode));
  };
  return entries(modes.map(entry));
}

/** The tasks of a mode; the whole course too, where one is guided. */
export function taskChoices(
  course: Course,
  words: Words,
  mode: Mode,
  passed: ReadonlySet<unknown>,
  choose: (task: Task | undefined) => void,
): HTMLElement {
  const tasks = [...(mode === "guided" ? [undefined] : []), ...(course.tasks ?? [])];
  const entry = (task: Task | undefined) => {
    const { id, title = words.whole, minutes: count } = task ?? {};
    const about = [
      count && told(words.minutes, { count }),
      passed.has(id) && `✓ ${words.already_passed}`,
    ];
    const made = entryOf(title, about.filter(Boolean).join(" · "), () => choose(task));
    if (task) made.lang = course.language;
    return made;
  };
  return entries(tasks.map(entry));
}

/** Choices one under the other. */
export function entries(all: readonly HTMLElement[]): HTMLElement {
  return h("ul.entries", ...all.map((one) => h("li", one)));
}

/** A choice, with what is told of it. */
export function entryOf(title: string, about: string, act: () => void): HTMLElement {
  return button("entry", act, h("strong", title), about && h("span", about));
}
