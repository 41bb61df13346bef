/** What marks an element that reacts: its number, its callout, what it answers, its button. */

import { captionOf } from "../caption.ts";
import type { Element } from "../course.ts";
import { type Attributes, button, type Child, h, line } from "../dom.ts";
import { markdown } from "../markdown.ts";
import type { Reaction, View } from "./view.ts";

/** A control of the screen: it reacts, or is only drawn. */
export function control(
  element: Element,
  view: View,
  name: string,
  ...words: readonly Child[]
): HTMLElement {
  const reaction = view.does.reaction?.(element);
  if (reaction) return reacting(reaction, name, ...words);
  const drawn = { type: "button", "aria-disabled": "true", tabindex: -1 };
  return h(`button.${name}`, drawn, ...words);
}

/** A button that lies over all of what is drawn, which has its own words. */
export function over(element: Element, reaction: Reaction): HTMLElement {
  const { spoken = captionOf(element), callout = "" } = element;
  const label = `${reaction.mark ?? ""} ${spoken || callout}`.trim();
  return reacting(reaction, "over", { "aria-label": label });
}

/** What is told of an element under it: what points at it, what is wrong, what it answered. */
export function* remarks(element: Element, view: View): Generator<HTMLElement> {
  const { does, words } = view;
  if (does.isDone?.(element)) yield h("p.done", `✓ ${words.done}`);
  if (does.isWrong?.(element)) yield h("p.refusal", words.correct_it);
  const number = element.kind === "zone" ? does.reaction?.(element)?.mark : undefined;
  if (element.callout) yield h("p.callout", number ? `${number} · ` : undefined, element.callout);
  const answer = does.answer?.(element);
  if (answer) yield h("div.notice.info.answer", ...markdown(answer, view));
}

export function mark(words: string | undefined): HTMLElement | undefined {
  return line("span.mark", words);
}

function reacting(
  reaction: Reaction,
  name: string,
  ...parts: readonly (Attributes | Child)[]
): HTMLElement {
  const { key, states, mark: sign } = reaction;
  const names = sign === undefined ? name : `${name} hotspot`;
  return button(names, () => reaction.act(), { ...states, "data-key": key }, mark(sign), ...parts);
}
