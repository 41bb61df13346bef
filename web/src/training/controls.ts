/** What is asked on a slide, one control at a time: what it takes, and whether it holds that. */

import { captionOf } from "../caption.ts";
import type { Answer, Element } from "../course.ts";
import type { Hotspot, StandingSlide } from "../engine/live.ts";
import { walkScreen } from "../engine/live.ts";
import { isRight } from "./answers.ts";

/** Texts typed, options chosen, boxes TICKED or EMPTY, under the controls' names. */
export type FormValues = ReadonlyMap<string, string>;

export const TICKED = "x";
export const EMPTY = "";

const LONGEST_NAME = 80;
const CONTROLS = new Set<Element["kind"]>([
  "field",
  "checkbox",
  "radio",
  "select",
  "option",
  "button",
  "link",
  "item",
  "choice",
  "validate",
  "zone",
]);

/** Something drawn on the slide that is asked: an element of the author's, or a part of it. */
export class Control {
  constructor(
    /** Its place among the elements that are drawn, from 1. */
    readonly number: number,
    /** Its name in records: its id, or its kind and its words. */
    readonly name: string,
    /** With what was filled in. */
    readonly element: Element,
    /** As its author wrote it; for an option, the whole choice. */
    readonly origin: Element,
    readonly hotspot: Hotspot | undefined,
    readonly expected: Answer | undefined,
    /** Whether a window lies over it. */
    readonly isCovered: boolean,
  ) {}

  /** Whether one may click on it or type in it, be it in vain. */
  get reacts(): boolean {
    const { element, origin } = this;
    if (this.isCovered) return false;
    if (element.kind === "option") return !element.hidden;
    if (element.kind === "radio" && !element.options.length) return false;
    const isGrey = "disabled" in origin && origin.disabled;
    return (CONTROLS.has(element.kind) && !isGrey) || !!(origin.action ?? origin.miss);
  }

  get isFilledIn(): boolean {
    const { element } = this;
    if (element.kind === "option") return !element.hidden && !this.settles;
    if ((element.kind === "radio" || element.kind === "select") && !element.options.length)
      return false;
    return isAsked(this.origin) && CONTROLS.has(element.kind);
  }

  /** Whether one opens it, or closes it, so as to choose in it. */
  get opens(): boolean {
    return isAsked(this.origin) && this.element.kind === "select";
  }

  /** Whether it only prepares what leads on: it chooses, or tells what is to be chosen. */
  get settles(): boolean {
    const kind = this.origin.action?.kind;
    return !!this.hotspot && (kind === "by" || kind === "choose");
  }

  /** The option that one chooses here, of an author's choice among several. */
  get option(): string | undefined {
    const { element, origin } = this;
    if (element.kind === "option") return element.hidden ? undefined : element.text;
    if (element.kind === "radio" && isAsked(origin)) return element.options[0];
    const isAlone = element.kind === "choice" && origin.kind === "question" && this.isFilledIn;
    return isAlone ? element.text : undefined;
  }

  get isRightOption(): boolean {
    const { element, origin } = this;
    if (element.kind === "choice") return element.right ?? false;
    return (origin.kind === "radio" || origin.kind === "select") && this.option === origin.value;
  }

  /** Whether what was filled in is right. */
  isFilled(filled: FormValues): boolean {
    const { origin, expected } = this;
    const given = filled.get(this.name) ?? EMPTY;
    if (origin.kind === "field") return !expected || isRight(expected, given);
    if (origin.kind === "question")
      return origin.options.find((one) => one.text === given)?.right ?? false;
    return !isAsked(origin) || given === (origin.solution ?? EMPTY);
  }
}

/** What a field takes: where it is the same as another's, what is there. */
export function expectedIn(origin: Element, filled: FormValues): Answer | undefined {
  const answer = origin.kind === "field" ? origin.answer : undefined;
  const exact = filled.get(answer?.same_as ?? "");
  return exact ? { ...answer, exact } : answer;
}

/** Whether someone who practises fills an element in. */
export function isAsked(origin: Element): boolean {
  return origin.kind === "question"
    ? origin.options.some((option) => option.action)
    : (origin.asked ?? false);
}

/** Each element's name in records: its id, or its kind and words; no two are alike. */
export function namesOf({ screen }: StandingSlide): readonly string[] {
  const names = new Set<string>();
  for (const element of screen ? walkScreen(screen) : []) {
    const words = `${element.kind} ${captionOf(element)}`.trim();
    const name = element.id ?? [...words].slice(0, LONGEST_NAME).join("");
    let free = name;
    for (let number = 2; names.has(free); number++) free = `${name} (${number})`;
    names.add(free);
  }
  return [...names];
}
