import type { Kinds } from "../course.ts";
import { h } from "../dom.ts";
import type { View } from "./view.ts";
import { control } from "./zone.ts";

export function drawButton(element: Kinds["button"], view: View): HTMLElement {
  const { label, style = "primary", disabled } = element;
  return control(element, view, `button ${style} ${disabled ? "grey" : ""}`, h("span", label));
}
