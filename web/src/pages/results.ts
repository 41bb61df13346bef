/** The results that this browser keeps: listed, saved in a file, forgotten. */

import type { Course } from "../course.ts";
import { type Child, h, pairs } from "../dom.ts";
import { told, type Words } from "../words.ts";
import { entryOf } from "./choosing.ts";
import type { Host } from "./demo.ts";
import { type Done, file } from "./records.ts";

export type Answer = readonly [label: string, act: () => void];
/** Asks a question in a window. */
type Ask = (title: string, inside: readonly Child[], answers: readonly Answer[]) => void;

/** What opens the results, if there are some. */
export function resultsEntry({ course, words, keeper }: Host, ask: Ask): Child {
  const results = keeper.results();
  if (!results.length) return undefined;
  const save = () => {
    const href = `data:application/jsonl,${encodeURIComponent(file(results))}`;
    h("a", { href, download: `${course.id}.jsonl` }).click();
  };
  const forgetting: Answer[] = [
    [words.keep, () => {}],
    [words.forget, () => keeper.forgetAll()],
  ];
  const forget = () => ask(words.forget_all, [h("p", words.forgotten)], forgetting);
  const inside = () => [h("p", words.results_kept), listed(course, words, results)];
  const answers: Answer[] = [
    [words.save, save],
    [words.forget, forget],
  ];
  return entryOf(words.results, "", () => ask(words.results, inside(), answers));
}

/** What was done, the last first. */
function listed(course: Course, words: Words, all: readonly Done[]): HTMLElement {
  const rows = all.map(({ task, mode, at, result: { mark, passed } }) => {
    const title = course.tasks?.find(({ id }) => id === task)?.title ?? task;
    const when = new Date(at * 1000).toLocaleString(document.documentElement.lang);
    const how = told(passed ? words.passed : words.failed, { mark });
    return [when, `${title} · ${words.modes[mode].title} · ${how}`] as const;
  });
  return pairs(rows.reverse());
}
