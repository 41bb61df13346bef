import type { Kinds } from "../course.ts";
import { h } from "../dom.ts";
import type { DrawAll, View } from "./view.ts";

export function drawCard(element: Kinds["card"], view: View, all: DrawAll): HTMLElement {
  const { title } = element;
  return h(
    "div.card.stack",
    title !== undefined && h(`${view.heading(2)}.title-3`, title),
    ...all(element.elements, view),
  );
}
