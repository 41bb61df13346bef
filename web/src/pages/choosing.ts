/** The questions to someone who learns: which mode, which task. */

import type { Course, Task } from "../course.ts";
import { button, h } from "../dom.ts";
import type { Mode } from "../training/position.ts";
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
    return h(
      "li",
      entryOf(title, what, () => choose(mode)),
    );
  };
  return h("ul.entries", ...modes.map(entry));
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
    if (!task)
      return h(
        "li",
        entryOf(words.whole, "", () => choose(task)),
      );
    const minutes =
      task.minutes === undefined ? [] : [told(words.minutes, { count: task.minutes })];
    const ticks = passed.has(task.id) ? [`✓ ${words.already_passed}`] : [];
    const about = [...minutes, ...ticks].join(" · ");
    return h(
      "li",
      { lang: course.language },
      entryOf(task.title, about, () => choose(task)),
    );
  };
  return h("ul.entries", ...tasks.map(entry));
}

/** A choice, with what is told of it. */
export function entryOf(title: string, about: string, act: () => void): HTMLElement {
  return button("entry", act, h("strong", title), about && h("span", about));
}
