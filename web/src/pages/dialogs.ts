/** Windows over the slide: the help, the contents, a word explained, a question. */

import { type Course, type Scenario, scenarioOf, slideOf } from "../course.ts";
import { button, type Child, h } from "../dom.ts";
import type { Words } from "../words.ts";
import { type Entry, search } from "./searching.ts";

/** Show a window until it is closed, then do what its caller goes on with. */
export function open(
  words: Words,
  title: string,
  inside: readonly Child[],
  closed: () => void,
): HTMLDialogElement {
  const close = button("close", () => made.close(), { "aria-label": words.close }, "✕");
  const head = h("div.head", h("h2", title), close);
  const made = h("dialog", { "aria-label": title }, head, ...inside);
  made.addEventListener("close", () => {
    made.remove();
    closed();
  });
  const chosen = (event: Event) => {
    const { target } = event;
    const isChoice = target instanceof Element && target.closest(".entry, .answers button");
    if (target === made || isChoice) made.close(); // beside it, all that it holds being in it
  };
  made.addEventListener("click", chosen, { capture: true }); // before what the choice does
  document.body.append(made);
  made.showModal();
  return made;
}

/** What a page of contents knows of play. */
export interface Path {
  readonly here: string;
  readonly seen: ReadonlySet<string>;
  readonly done: readonly string[];
}

/** The scenarios and their slides, each of which one may go to, and what finds some by words. */
export function contents(
  course: Course,
  words: Words,
  { here, seen, done }: Path,
  go: (slide: string) => void,
): HTMLElement[] {
  const entries: Entry[] = [];
  const entry = (name: string, title: string) => {
    const names = seen.has(name) ? "entry seen" : "entry";
    const isHere = { "aria-current": name === here && "step" };
    const made = h(
      "li",
      button(names, () => go(name), isHere, title),
    );
    entries.push([made, slideOf(course, name)]);
    return made;
  };
  const part = (scenario: Scenario) =>
    h(
      "section.part",
      h("h3", scenario.title, done.includes(scenario.id) && ` ✓ ${words.done}`),
      h("ol", ...slidesOf(course, scenario).map(([name, title]) => entry(name, title))),
    );
  const parts = course.scenarios.filter((one) => !one.apart).map(part);
  return [...search(entries, words), ...parts];
}

function slidesOf(course: Course, { id }: Scenario): [name: string, title: string][] {
  return Object.entries(course.slides)
    .filter(([name]) => scenarioOf(name) === id)
    .map(([name, { title }]) => [name, title]);
}
