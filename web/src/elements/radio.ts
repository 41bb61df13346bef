import type { Kinds } from "../course.ts";
import { h } from "../dom.ts";
import { labelled, refusal, stateOf } from "./input.ts";
import type { View } from "./view.ts";
import { mark } from "./zone.ts";

/** A choice; one of a single option may be a hotspot by itself. */
export function drawRadio(element: Kinds["radio"], view: View): HTMLElement {
  const { label, options, value } = element;
  const input = view.does.input?.(element);
  const name = input?.group ?? view.id();
  const drawn = options.map((option) => {
    const round = h("input", {
      type: "radio",
      name,
      checked: option === value,
      disabled: !input,
      "data-key": input?.key,
    });
    round.addEventListener("change", () => input?.click());
    return h("label.tick", mark(input?.mark), round, h("span", option));
  });
  const legend = label && h("legend", ...labelled(label, element, view));
  return h(
    `${legend ? "fieldset" : "div"}.${stateOf(element)}`,
    legend,
    ...drawn,
    refusal(element, view),
  );
}
