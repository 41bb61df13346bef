import type { Kinds } from "../course.ts";
import { h } from "../dom.ts";
import { underLabel } from "./input.ts";
import type { View } from "./view.ts";
import { control } from "./zone.ts";

/** A list: one that leads on has its options as elements under it, one that is filled in opens. */
export function drawSelect(element: Kinds["select"], view: View): HTMLElement {
  const id = view.id();
  const { value = "", options } = element;
  const input = view.does.input?.(element);
  const offered = input && value ? options : [value, ...(input ? options : [])];
  const list = h(
    "select",
    { id, disabled: !input, "data-key": input?.key },
    ...offered.map((option) => h("option", { value: option, selected: option === value }, option)),
  );
  list.addEventListener("change", () => input?.pick(list.value));
  return underLabel(element, list, view);
}

export function drawOption(element: Kinds["option"], view: View): HTMLElement {
  return control(element, view, "option", element.text);
}
