import type { Kinds } from "../course.ts";
import { h } from "../dom.ts";
import { told } from "../words.ts";
import type { View } from "./view.ts";

/** All the steps; where one is present, a bar and its name alone. */
export function drawSteps({ items, current }: Kinds["steps"], view: View): HTMLElement {
  const drawn = items.map((item, at) =>
    h("li", { class: at < (current ?? 0) ? "reached" : undefined }, item),
  );
  if (current === undefined) return h("ol", { class: "steps" }, ...drawn);
  const place = told(view.words.step, { number: current, count: items.length });
  return h(
    "div",
    { class: "progress" },
    h(
      "div",
      { class: "strokes", "aria-hidden": "true" },
      ...items.map((_, at) => h("span", { class: at < current ? "reached" : undefined })),
    ),
    h("p", {}, `${place} `, h("strong", {}, items[current - 1] ?? "")),
  );
}
