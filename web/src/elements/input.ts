/** What the kinds that one fills in have in common. */

import type { Kinds } from "../course.ts";
import { h, line, unseen } from "../dom.ts";
import type { View } from "./view.ts";
import { mark } from "./zone.ts";

type Input = Kinds["field" | "checkbox" | "radio" | "select"];

/** The words of a label, with a star where one has to fill in what it names. */
export function labelled(words: string, { required }: Input, view: View): (string | HTMLElement)[] {
  if (!required) return [words];
  return [
    words,
    h("span.star", { "aria-hidden": "true" }, " *"),
    unseen(` (${view.words.required})`),
  ];
}

/** What the service finds wrong, under what it is about. */
export function refusal({ error }: Input, view: View): HTMLElement | undefined {
  return error ? h("p.refusal", unseen(`${view.words.error} `), error) : undefined;
}

/** The class of what one fills in, in its state. */
export function stateOf({ disabled, error }: Input): string {
  return `input ${disabled ? "grey" : ""} ${error ? "wrong" : ""}`;
}

/** A control under its label, over what helps and what is wrong. */
export function underLabel(
  element: Kinds["field" | "select"],
  control: HTMLElement,
  view: View,
): HTMLElement {
  const { label, help } = element;
  const sign = mark(view.does.input?.(element)?.mark);
  return h(
    `div.${stateOf(element)}`,
    h("label", { for: control.id }, sign, ...labelled(label, element, view)),
    control,
    line("p.aid", help),
    refusal(element, view),
  );
}
