import type { Kinds } from "../course.ts";
import { h } from "../dom.ts";
import type { DrawAll, View } from "./view.ts";
import { control } from "./zone.ts";

export function drawQuestion(element: Kinds["question"], view: View, all: DrawAll): HTMLElement {
  const { text, several, options } = element;
  return h(
    "fieldset.question",
    h("legend", text),
    several && h("p.aid", view.words.several),
    ...all(options, view),
  );
}

export function drawChoice(element: Kinds["choice"], view: View): HTMLElement {
  const sort = element.is_one_of_several ? "box" : "round";
  const chosen = element.is_chosen ? "chosen" : "";
  return control(element, view, `choice ${sort} ${chosen}`, h("span", element.text));
}

/** The button that goes on, where one practises. */
export function drawValidate(element: Kinds["validate"], view: View): HTMLElement {
  return control(element, view, "button primary", view.words.validate);
}
