import type { Kinds } from "../course.ts";
import { h, unseen } from "../dom.ts";
import { markdown } from "../markdown.ts";
import type { DrawAll, View } from "./view.ts";

export function drawNotice(element: Kinds["notice"], view: View, all: DrawAll): HTMLElement {
  const { text = [], tone = "info" } = element;
  return h(
    `div.notice ${tone} stack`,
    unseen(view.words[tone]),
    ...markdown(text, view),
    ...all(element.elements, view),
  );
}
