import type { Kinds } from "../course.ts";
import { h } from "../dom.ts";
import { markdown } from "../markdown.ts";
import type { View } from "./view.ts";

export function drawList({ items, ordered }: Kinds["list"], view: View): HTMLElement {
  return h(ordered ? "ol" : "ul", ...items.map((item) => h("li", ...markdown(item, view))));
}
