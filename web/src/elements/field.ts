import type { Kinds } from "../course.ts";
import { h } from "../dom.ts";
import { labelled, refusal, stateOf } from "./input.ts";
import type { View } from "./view.ts";
import { mark } from "./zone.ts";

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
  return h(
    `div.${stateOf(element)}`,
    h("label", { for: id }, mark(input?.mark), ...labelled(element.label, element, view)),
    typed,
    element.help !== undefined && h("p.aid", element.help),
    refusal(element, view),
  );
}
