/** Replies to someone who is wrong, or who asks for help. */

import type { Element, Markdown, Node, Slide, Tone } from "../course.ts";
import { type TrainingWords, told } from "../words.ts";
import { whatIsWrong } from "./answers.ts";
import { type Control, EMPTY, TICKED } from "./controls.ts";
import { about, lines } from "./instructions.ts";
import type { Position } from "./position.ts";

export interface Reply {
  readonly message: Markdown;
  readonly tone: Tone;
}

export interface Rung {
  readonly text?: Markdown;
  readonly reveal?: true;
}

const LADDER: readonly Rung[] = [{}, {}, { reveal: true }];

/** How many times a control was wrongly filled in when it is shown. */
export const FORM_REVEALS = LADDER.length;

/** The help that a slide gives after so many wrong clicks; its last one for ever. */
export function rungAfter(slide: Slide, misses: number): Rung {
  const ladder = slide.on_miss ?? LADDER;
  return ladder[Math.min(misses, ladder.length) - 1] ?? {};
}

/** The answer to a wrong click: the control's own, and from the second on the slide's. */
export function toMiss(
  control: Control,
  position: Position,
  rung: Rung,
  words: TrainingWords,
  isFirst: boolean,
): Reply {
  const own = ownAnswer(control);
  const reply = (message: Markdown): Reply => ({ message, tone: "error" });
  if (rung.reveal) return reply(joined(own ?? rung.text, position.hint(words, true)));
  if (isFirst) return reply(own ?? rung.text ?? [words.not_here]);
  const hint = position.hint(words, false);
  if (own) return reply(joined(own, rung.text ?? hint));
  return reply(rung.text ?? around(words.still_not, hint));
}

/** The answer to a click that is not the one that was told. */
export function toGuidedMiss(control: Control, instruction: string): Reply {
  return { message: joined(ownAnswer(control), [instruction]), tone: "info" };
}

/** All that is wrong with what was filled in, and, from the second time on, a help. */
export function toWrongFilling(
  wrong: readonly Control[],
  times: number,
  position: Position,
  words: TrainingWords,
): Reply {
  const each = wrong.map((one) => whatIsWrongIn(one, position, words));
  const head = wrong.length > 1 ? [[told(words.to_correct, { count: wrong.length })]] : [];
  const said = [...head, ...each].flatMap((line, at): Node[] =>
    at ? [["br", []], ...line] : line,
  );
  if (times === 1) return { message: [["p", said]], tone: "error" };
  const hint = position.hint(words, times >= FORM_REVEALS);
  return { message: joined(around(words.still_not, said), hint), tone: "error" };
}

function whatIsWrongIn(control: Control, position: Position, words: TrainingWords): Node[] {
  const given = position.filled.get(control.name) ?? EMPTY;
  const problem = control.expected && whatIsWrong(control.expected, given, words);
  const why = whyOf(control.origin, given);
  const said = about(control, given, problem, words);
  return why ? [...said, " ", ...lines(why)] : said;
}

/** Why the option that was given to a question is wrong, where its author says it. */
function whyOf(origin: Element, given: string): Markdown | undefined {
  if (origin.kind === "question") return origin.options.find((one) => one.text === given)?.why;
  return origin.kind === "choice" && given === TICKED ? origin.why : undefined;
}

/** A control's own answer to a wrong click, if its author wrote one. */
function ownAnswer({ origin }: Control): Markdown | undefined {
  if (origin.miss) return origin.miss;
  if (origin.kind === "choice") return origin.why;
  return origin.action?.kind === "say" ? origin.action.said : undefined;
}

/** A sentence with a text in the place of its hint. */
function around(sentence: string, hint: Markdown): Markdown {
  const [before = "", after = ""] = sentence.split("{hint}");
  return [["p", [before, ...lines(hint), after]]];
}

/** Texts one after the other, each as paragraphs. */
function joined(...texts: readonly (Markdown | undefined)[]): Markdown {
  return texts.flatMap((text) => {
    if (!text?.length) return [];
    const isInline = text.every((node) => typeof node === "string");
    return isInline ? [["p", text] as const] : [...text];
  });
}
