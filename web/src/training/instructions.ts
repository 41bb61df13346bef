/** Sentences that tell someone who does a task what to do. */

import type { Element, Markdown, Node } from "../course.ts";
import { type TrainingWords, told } from "../words.ts";
import { type Control, TICKED } from "./controls.ts";

/** Where to click, on one control or on one of several, among all that is shown. */
export function toClick(
  controls: readonly Control[],
  shown: readonly Element[],
  words: TrainingWords,
): string {
  const names = controls.map(({ origin }) => toldApart(origin, shown) ?? words.validate_named);
  if (names.length > 1) return told(words.choose, { names: names.join(words.or) });
  return names[0] ? told(words.click, { what: names[0] }) : words.go_on_anywhere;
}

/** How an element is called; with its explanation, where another is called the same. */
function toldApart({ kind, named, explained }: Element, shown: readonly Element[]) {
  const same = shown.filter((one) => one.kind === kind && one.named === named);
  return same.length > 1 ? (explained ?? named) : named;
}

/** What is wrong with what was filled in; a choice without a question has no name. */
export function about(
  { origin }: Control,
  given: string,
  problem: Markdown | undefined,
  words: TrainingWords,
): Node[] {
  const said = [...lines(problem ?? [wrongChoice(origin, given, words)])];
  if (origin.kind === "radio" && !origin.label) return said;
  return [`${origin.named}${words.colon}`, ...said];
}

function wrongChoice(origin: Element, given: string, words: TrainingWords): string {
  if (origin.kind === "checkbox" || origin.kind === "choice")
    return given === TICKED ? words.ticked : words.unticked;
  return given ? told(words.other_choice, { option: given }) : words.no_choice;
}

/** Paragraphs as lines of one. */
export function lines(text: Markdown): Node[] {
  return text.flatMap((node, at) => {
    if (typeof node === "string" || node[0] !== "p") return [node];
    return at ? [["br", []] as const, ...node[1]] : [...node[1]];
  });
}
