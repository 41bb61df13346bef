import type { Kinds } from "../course.ts";
import { h } from "../dom.ts";
import type { DrawAll, View } from "./view.ts";

/** Columns side by side where they have room, one under the other where they do not. */
export function drawColumns(element: Kinds["columns"], view: View, all: DrawAll): HTMLElement {
  const { columns, widths = [] } = element;
  const drawn = columns.map((column, at) => {
    const made = h("div.stack", ...all(column, view));
    made.style.flexGrow = `${widths[at] ?? 1}`;
    return made;
  });
  return h("div.columns", ...drawn);
}
