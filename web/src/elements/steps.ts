import type { Kinds } from "../course.ts";
import { h } from "../dom.ts";
import { told } from "../words.ts";
import type { View } from "./view.ts";

/** All the steps; where one is present, a bar and its name alone. */
export function drawSteps({ items, current }: Kinds["steps"], view: View): HTMLElement {
  const drawn = items.map((item) => h("li", item));
  if (current === undefined) return h("ol.steps", ...drawn);
  const place = told(view.words.step, { number: current, count: items.length });
  return h(
    "div.progress",
    h(
      "div.strokes",
      { "aria-hidden": "true" },
      ...items.map((_, at) => h(at < current ? "span.reached" : "span")),
    ),
    h("p", `${place} `, h("strong", items[current - 1] ?? "")),
  );
}
