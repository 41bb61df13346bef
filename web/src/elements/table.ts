import type { Kinds } from "../course.ts";
import { h } from "../dom.ts";
import type { DrawAll, View } from "./view.ts";
import { over, remarks } from "./zone.ts";

export function drawTable({ rows, head }: Kinds["table"], view: View, all: DrawAll): HTMLElement {
  const titles = head?.map((title) => h("th", { scope: "col" }, title));
  return h(
    "div.wide",
    { tabindex: 0 },
    h("table", titles && h("thead", h("tr", ...titles)), h("tbody", ...all(rows, view))),
  );
}

/** A row; the button that lies over all of it, and what is told of it, stand in its first cell. */
export function drawRow(element: Kinds["row"], view: View): HTMLElement {
  const reaction = view.does.reaction?.(element);
  const cells = (element.cells ?? []).map((cell) => h("td", cell));
  if (reaction) cells[0]?.prepend(over(element, reaction));
  cells[0]?.append(...remarks(element, view));
  return h(reaction ? "tr.zone" : "tr", ...cells);
}
