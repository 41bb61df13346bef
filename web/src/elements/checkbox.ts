import type { Kinds } from "../course.ts";
import { h } from "../dom.ts";
import { labelled, refusal, stateOf } from "./input.ts";
import type { View } from "./view.ts";
import { mark } from "./zone.ts";

export function drawCheckbox(element: Kinds["checkbox"], view: View): HTMLElement {
  const input = view.does.input?.(element);
  const box = h("input", {
    type: "checkbox",
    checked: element.checked,
    disabled: !input,
    "data-key": input?.key,
  });
  box.addEventListener("change", () => input?.click());
  const words = h("span", ...labelled(element.label, element, view));
  return h(
    `div.${stateOf(element)}`,
    h("label.tick", mark(input?.mark), box, words),
    refusal(element, view),
  );
}
