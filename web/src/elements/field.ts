import type { Kinds } from "../course.ts";
import { h } from "../dom.ts";
import { underLabel } from "./input.ts";
import type { View } from "./view.ts";

export function drawField(element: Kinds["field"], view: View): HTMLElement {
  const id = view.id();
  const input = view.does.input?.(element);
  const typed = h("input", {
    id,
    type: element.secret ? "password" : "text",
    value: element.value,
    autocomplete: element.secret ? "new-password" : "off",
    spellcheck: "false",
    disabled: !input,
    "data-key": input?.key,
  });
  if (input) typed.addEventListener("input", () => input.type(typed.value));
  return underLabel(element, typed, view);
}
