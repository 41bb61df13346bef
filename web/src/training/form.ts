/** A slide as a form: its controls are empty, and nothing is pointed at. */

import type { Element, Kinds, Screen } from "../course.ts";
import {
  changed,
  leadsOn,
  type StandingSlide,
  unfolded,
  walk,
  walkScreen,
  without,
} from "../engine/live.ts";
import {
  Control,
  EMPTY,
  expectedIn,
  type FormValues,
  isAsked,
  namesOf,
  TICKED,
} from "./controls.ts";

export interface Form {
  readonly screen: Screen | undefined;
  readonly controls: readonly Control[];
}

/** The fields, boxes and choices to fill in, each choice by its right option. */
export function toFill({ controls }: Form): Control[] {
  return controls.filter(
    (one) => one.isFilledIn && (one.option === undefined || one.isRightOption),
  );
}

/** Whether a slide asks something, and is not only shown. */
export function asks({ screen, hotspots }: StandingSlide): boolean {
  return [...(screen ? walkScreen(screen) : [])].some(isAsked) || hotspots.some(leadsOn);
}

/** A slide as a form with these values; callouts stay where it is explained. */
export function formOf(
  standing: StandingSlide,
  filled: FormValues,
  isExplained: boolean,
  opened: string | undefined,
): Form {
  const { screen, hotspots } = standing;
  if (!screen) return { screen, controls: [] };
  const spots = new Map(hotspots.map((spot) => [spot.element, spot]));
  const covered = new Set(screen.dialog ? walk(screen.elements) : []);
  const drawn = new FormMaker(standing, filled, isExplained, opened);
  const asked = changed(screen, (origin) => drawn.change(origin));
  const controls = [...walkScreen(asked)].map((element, at) => {
    const [name, origin] = drawn.drawn[at] ?? ["", element];
    const hotspot = isAsked(origin) ? undefined : spots.get(origin);
    const expected = expectedIn(origin, filled);
    return new Control(at + 1, name, element, origin, hotspot, expected, covered.has(origin));
  });
  return { screen: asked, controls };
}

class FormMaker {
  /** What is drawn, in its order: each one's name, and the element of which it is a part. */
  readonly drawn: [name: string, origin: Element][] = [];
  readonly #names: Iterator<string>;
  readonly #alone = new Map<Element, [string, Element]>();
  readonly #last: [string, Kinds["question"]] | undefined;

  constructor(
    private readonly standing: StandingSlide,
    private readonly filled: FormValues,
    private readonly isExplained: boolean,
    private readonly opened: string | undefined,
  ) {
    const names = namesOf(standing);
    this.#names = names.values();
    for (const [at, one] of [...(standing.screen ? walkScreen(standing.screen) : [])].entries()) {
      if (one.kind !== "question" || !isAsked(one)) continue;
      this.#last = [names[at] ?? "", one];
      if (!one.several) for (const option of one.options) this.#alone.set(option, this.#last);
    }
  }

  /** What is drawn in the place of an element. */
  change(origin: Element): readonly Element[] {
    if (origin.kind === "validate") {
      this.drawn.push([this.#last?.[0] ?? "", origin]);
      return [origin];
    }
    const name = this.#names.next().value as string;
    if (origin.kind === "choice") return [this.#choice(name, origin)];
    if (this.standing.next && origin === this.#last?.[1]) {
      this.drawn.push([name, origin]);
      return [{ ...this.#last[1], sending: [{ kind: "validate" }] }];
    }
    const given = this.filled.get(name) ?? EMPTY;
    const isList = origin.kind === "select" && isAsked(origin);
    const parts = isList ? list(origin, given, name === this.opened) : filledIn(origin, given);
    for (const _ of parts) this.drawn.push([name, origin]);
    return this.isExplained ? parts : parts.map((part) => without(part, "callout"));
  }

  #choice(name: string, origin: Kinds["choice"]): Element {
    const question = this.#alone.get(origin);
    const drawn = question ?? [name, origin];
    this.drawn.push(drawn as [string, Element]);
    const isChosen = this.filled.get(drawn[0]) === (question ? origin.text : TICKED);
    return isChosen ? { ...origin, is_chosen: true } : without(origin, "is_chosen");
  }
}

/** An element as it is drawn with the given value; options are elements of their own. */
function filledIn(element: Element, given: string): readonly Element[] {
  if (!isAsked(element)) return [element];
  switch (element.kind) {
    case "field":
      return [{ ...element, value: given }];
    case "checkbox":
      return [given === TICKED ? { ...element, checked: true } : without(element, "checked")];
    case "radio":
      return (element.parts ?? []).map((part) => (given ? { ...part, value: given } : part));
    default:
      return [element];
  }
}

/** A list with what was chosen in it, and its options, which show where it is open. */
function list(select: Kinds["select"], given: string, isOpen: boolean): readonly Element[] {
  const { options, callout, value } = select;
  const chosen = given ? { ...select, value: given } : without(select, "value");
  const entries = options.map(
    (text): Element => ({
      kind: "option",
      text,
      ...(text === given && { is_chosen: true }),
      ...(!isOpen && { hidden: true }),
      ...(isOpen && callout && text === value && { callout }),
    }),
  );
  return [isOpen ? unfolded(chosen) : chosen, ...entries];
}
