/** Sentences that tell someone who does a task what to do. */

import { captionOf } from "../caption.ts";
import type { Element, Markdown, Node } from "../course.ts";
import { type TrainingWords, told } from "../words.ts";
import { type Control, TICKED } from "./controls.ts";

/** The instruction to fill in a control. */
export function toFillIn({ origin, solution }: Control, words: TrainingWords): string {
  const name = nameOf(origin);
  switch (origin.kind) {
    case "checkbox":
    case "choice":
      return told(solution === TICKED ? words.tick : words.untick, { name });
    case "radio":
      return told(words.pick, { option: solution ?? "" });
    case "select":
    case "question":
      return told(words.pick_in, { option: solution ?? "", name });
    default:
      return solution ? told(words.type, { text: solution, name }) : told(words.fill_in, { name });
  }
}

/** Where to click, on one control or on one of several, among all that is shown. */
export function toClick(
  controls: readonly Control[],
  shown: readonly Element[],
  words: TrainingWords,
): string {
  const names = controls.map(({ origin }) => what(origin, shown, words));
  if (names.length > 1) return told(words.choose, { names: names.join(words.or) });
  return names[0] === undefined ? words.go_on_anywhere : told(words.click, { what: names[0] });
}

export function shownIn(what: string, words: TrainingWords): string {
  return told(words.shown, { what });
}

/** An element's name; with its explanation, where another has the same name. */
function what(element: Element, shown: readonly Element[], words: TrainingWords): string {
  if (element.kind === "validate") return told(words.the_button, { name: words.validate });
  const name = nameOf(element);
  const kinds: Partial<Record<Element["kind"], string>> = {
    button: words.the_button,
    link: words.the_link,
    item: words.the_link,
  };
  const said = name ? told(kinds[element.kind] ?? words.quoted, { name }) : words.zone;
  const same = shown.filter((one) => one.kind === element.kind && nameOf(one) === name);
  const explanation = element.callout ?? (element.hint && inWords(element.hint));
  if (same.length < 2 || !explanation) return said;
  return told(words.explained, { what: said, explanation: explanation.replace(/[. ]+$/, "") });
}

/** What is wrong with what was filled in; a choice without a question has no name. */
export function about(
  { origin }: Control,
  given: string,
  problem: Markdown | undefined,
  words: TrainingWords,
): Node[] {
  const said = [...lines(problem ?? [wrongChoice(origin, given, words)])];
  if (origin.kind === "radio" && origin.label === undefined) return said;
  return [`${told(words.quoted, { name: nameOf(origin) })}${words.colon}`, ...said];
}

function wrongChoice(origin: Element, given: string, words: TrainingWords): string {
  if (origin.kind === "checkbox" || origin.kind === "choice")
    return given === TICKED ? words.ticked : words.unticked;
  return given ? told(words.other_choice, { option: given }) : words.no_choice;
}

/** Words with a full stop, where they end in no sign. */
export function sentence(words: string): string {
  const trimmed = words.trimEnd();
  return /[.!?…:]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}

/** A text with a full stop, where it ends in no sign. */
export function asSentence(text: Markdown): Markdown {
  const words = inWords(text).trimEnd();
  return sentence(words) === words ? text : [["p", [...lines(text), "."]]];
}

/** Paragraphs as lines of one. */
export function lines(text: Markdown): Node[] {
  return text.flatMap((node, at) => {
    if (typeof node === "string" || node[0] !== "p") return [node];
    return at ? [["br", []] as const, ...node[1]] : [...node[1]];
  });
}

/** An element's name, without the full stop of one that is a sentence. */
function nameOf(element: Element): string {
  return captionOf(element).replace(/\.$/, "");
}

function inWords(text: Markdown): string {
  return text.map((node) => (typeof node === "string" ? node : inWords(node[1]))).join("");
}
