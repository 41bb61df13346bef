/** Finds slides of a map by their words, whatever their accents and capitals. */

import { captionOf } from "../caption.ts";
import type { Slide } from "../course.ts";
import { h } from "../dom.ts";
import { walkScreen } from "../engine/live.ts";
import { plain } from "../markdown.ts";
import { fold } from "../training/folding.ts";
import { told, type Words } from "../words.ts";

/** What stands for a slide on the map. */
export type Entry = readonly [element: HTMLElement, slide: Slide];

/** Where one types what one looks for, which leaves of the entries those that have it. */
export function search(entries: readonly Entry[], words: Words): HTMLElement[] {
  const field = h("input", { type: "search", "aria-label": words.search });
  const count = h("p.tally", { role: "status" });
  const texts = new Map<HTMLElement, string>();
  const find = () => {
    if (!texts.size) for (const [one, slide] of entries) texts.set(one, wordsOf(slide));
    const all = fold(field.value).split(" ");
    for (const [one, text] of texts) one.hidden = !all.every((word) => text.includes(word));
    const found = entries.filter(([one]) => !one.hidden);
    count.textContent = told(words.found, { count: found.length });
    return found;
  };
  field.placeholder = words.search;
  field.addEventListener("input", find);
  field.addEventListener("keydown", ({ key }) => {
    if (key === "Enter") find()[0]?.[0].querySelector("button")?.click();
  });
  return [field, count];
}

function wordsOf({ title, text = [], details = [], screen }: Slide): string {
  const elements = screen ? [...walkScreen(screen)] : [];
  const said = elements.flatMap((one) => [captionOf(one), one.callout ?? ""]);
  return fold([title, plain(text), plain(details), ...said].join(" "));
}
