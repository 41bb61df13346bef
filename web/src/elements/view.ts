/** What the drawing of one slide needs to know, and what each of its elements does. */

import type { Course, Element, Elements, Markdown } from "../course.ts";
import type { Attributes } from "../dom.ts";
import type { Words } from "../words.ts";

type Heading = "h3" | "h4" | "h5" | "h6";

/** What a click on an element does. */
export interface Reaction {
  /** By what the element is found again, once the slide is drawn anew. */
  readonly key: string;
  /** What marks it: its number, a pointer alone, or nothing. */
  readonly mark: string | undefined;
  /** What its button says of its state. */
  readonly states: Attributes;
  act(): void;
}

/** What one fills in. */
export interface Input {
  readonly key: string;
  /** The name that the options of one choice have in common. */
  readonly group: string;
  readonly mark: string | undefined;
  type(text: string): void;
  click(): void;
  pick(option: string): void;
}

/** What the elements of a slide do, in a demo or where one learns. */
export interface Behaviour {
  reaction?(element: Element): Reaction | undefined;
  input?(element: Element): Input | undefined;
  /** What a hotspot just answered. */
  answer?(element: Element): Markdown | undefined;
  /** Whether what was filled in there is to be corrected. */
  isWrong?(element: Element): boolean;
  /** Whether it leads to a scenario that is done, where that is told. */
  isDone?(element: Element): boolean;
  /** Explains a word of the glossary; not there where words are not explained. */
  readonly explain?: (term: string) => void;
}

export class View {
  /** The levels of the titles under which one is. */
  #under: number[] = [];
  #names = 0;

  constructor(
    readonly course: Course,
    readonly words: Words,
    readonly does: Behaviour,
  ) {}

  /** The tag of a title of a level from 1: no level is ever skipped on the way down. */
  heading(level: number): Heading {
    this.#under = [...this.#under.filter((one) => one < level), level];
    return `h${Math.min(2 + this.#under.length, 6)}` as Heading;
  }

  /** A name for an element of the page that others refer to. */
  id(): string {
    this.#names += 1;
    return `e${this.#names}`;
  }
}

/** Draws elements in their order, as what holds others does. */
export type DrawAll = (elements: Elements | undefined, view: View) => HTMLElement[];
