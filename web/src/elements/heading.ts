import type { Kinds } from "../course.ts";
import { h } from "../dom.ts";
import type { View } from "./view.ts";

export function drawHeading({ text, level = 1 }: Kinds["heading"], view: View): HTMLElement {
  return h(`${view.heading(level)}.title-${level}`, text);
}
