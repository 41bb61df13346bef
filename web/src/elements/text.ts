import type { Kinds } from "../course.ts";
import { h } from "../dom.ts";
import { markdown } from "../markdown.ts";
import type { View } from "./view.ts";

export function drawText(element: Kinds["text"], view: View): HTMLElement {
  const name = `text ${element.align ?? ""} ${element.muted ? "muted" : ""}`;
  return h(`div.${name}`, ...markdown(element.text, view));
}
