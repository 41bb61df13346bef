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

/**
 * A row; its button, and what is told of it, stand in its first cell: Safari lays nothing over a row,
 * so that clicks on the other cells are taken here.
 */
export function drawRow(element: Kinds["row"], view: View): HTMLElement {
  const reaction = view.does.reaction?.(element);
  const cells = (element.cells ?? []).map((cell) => h("td", cell));
  cells[0]?.append(...remarks(element, view));
  if (!reaction) return h("tr", ...cells);
  cells[0]?.prepend(over(element, reaction));
  for (const cell of cells.slice(1)) cell.addEventListener("click", () => reaction.act());
  return h("tr.zone", ...cells);
}
