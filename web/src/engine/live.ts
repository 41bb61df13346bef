/** A slide as it stands at one moment: what it holds comes and goes, what is chosen there shows. */

import {
  type Action,
  type Element,
  type Elements,
  type Kinds,
  type Screen,
  type Slide,
  scenarioOf,
  type Target,
} from "../course.ts";
import { type Facts, holds } from "./conditions.ts";

export const TRUE = "true";
export const FALSE = "false";

/** An element that one may activate, and the number it bears on its slide as it stands. */
export interface Hotspot {
  readonly id: string;
  readonly number: number;
  readonly place: number;
  readonly element: Element;
  readonly action: Action;
}

export interface StandingSlide {
  readonly name: string;
  readonly slide: Slide;
  readonly screen: Screen | undefined;
  readonly next: Target | undefined;
  readonly hotspots: readonly Hotspot[];
}

/** The elements and all that they hold, in the order in which they are written. */
export function* walk(elements: Elements = []): Generator<Element> {
  for (const element of elements) {
    yield element;
    for (const held of holdings(element)) yield* walk(held);
  }
}

/** Where a hotspot leads, if that is a slide by its name. */
export function slideLedTo(spot: Hotspot): string | undefined {
  const { action } = spot;
  const leads = action.kind === "to" || action.kind === "visit";
  return leads && action.target.includes("/") ? action.target : undefined;
}

/** The scenario to which a hotspot leads. */
export function scenarioLedTo(spot: Hotspot): string | undefined {
  const slide = slideLedTo(spot);
  return slide && scenarioOf(slide);
}

/** Whether a hotspot leads to another slide, and not back. */
export function leadsOn({ action }: Hotspot): boolean {
  if (action.kind === "to") return action.target !== "back";
  return action.kind === "visit" || action.kind === "by";
}

/** The slide with what is there where these facts hold, and what is chosen and open on it. */
export function standing(
  name: string,
  slide: Slide,
  facts: Facts,
  chosen: ReadonlyMap<string, string>,
  opened: string | null,
): StandingSlide {
  const branch = slide.branches?.find((one) => holds(one.when, facts));
  const controls = controlsIn(slide.screen, facts);
  const given = new Map([...chosen].filter(([id]) => controls.has(id)));
  for (const [id, control] of Object.entries(slide.controls ?? {}))
    if (control.chosen !== undefined && !given.has(id)) given.set(id, control.chosen);
  const screen = slide.screen && changed(slide.screen, (one) => stands(one, facts, given, opened));
  return {
    name,
    slide,
    screen,
    next: branch ? branch.to : slide.next,
    hotspots: screen ? hotspotsOf(screen) : [],
  };
}

/** The ids of the controls in which one chooses that are there where these facts hold. */
function controlsIn(screen: Screen | undefined, facts: Facts): ReadonlySet<string> {
  const found = new Set<string>();
  const look = (elements: Elements = []) => {
    for (const element of elements) {
      const { when, action } = element;
      if (when && !holds(when, facts)) continue;
      if (action?.kind === "choose") found.add(action.control);
      holdings(element).forEach(look);
    }
  };
  [screen?.elements, screen?.dialog?.elements, screen?.outside].forEach(look);
  return found;
}

/** The elements in the frame, those of the window over them, then those outside. */
export function* walkScreen({ elements, dialog, outside }: Screen): Generator<Element> {
  yield* walk(elements);
  yield* walk(dialog?.elements);
  yield* walk(outside);
}

function hotspotsOf(screen: Screen): readonly Hotspot[] {
  const spots: Hotspot[] = [];
  for (const element of walkScreen(screen)) {
    const { place, action } = element;
    if (!place || !action) continue;
    spots.push({ id: element.id ?? `${place}`, number: spots.length + 1, place, element, action });
  }
  return spots;
}

/** An element as it stands; nothing where it is not there. */
function stands(
  element: Element,
  facts: Facts,
  chosen: ReadonlyMap<string, string>,
  opened: string | null,
): readonly Element[] {
  const { when, action } = element;
  const isHidden =
    element.kind === "option" && action?.kind === "choose" && opened !== action.control;
  return isHidden || (when && !holds(when, facts)) ? [] : [asChosen(element, chosen, opened)];
}

/** An element with what was chosen in it, or leading where that does. */
function asChosen(
  element: Element,
  chosen: ReadonlyMap<string, string>,
  opened: string | null,
): Element {
  const { action } = element;
  if (action?.kind === "by") {
    const target = action.ways[chosen.get(action.control) ?? ""];
    return target ? { ...element, action: { kind: "to", target } } : element;
  }
  if (action?.kind !== "choose") return element;
  const { control, option } = action;
  const given = chosen.get(control);
  switch (element.kind) {
    case "radio":
      return option === given && option !== null
        ? { ...element, value: option }
        : without(element, "value");
    case "option":
      return option === given ? { ...element, is_chosen: true } : element;
    case "checkbox": {
      const other = given === TRUE ? FALSE : TRUE;
      const ticked =
        given === TRUE ? { ...element, checked: true as const } : without(element, "checked");
      return { ...ticked, action: { kind: "choose", control, option: other } };
    }
    case "select": {
      const shown = given === undefined ? without(element, "value") : { ...element, value: given };
      return opened === control ? unfolded(shown) : shown;
    }
    default:
      return element;
  }
}

/** A list whose options stand under it. */
export function unfolded(list: Kinds["select"]): Kinds["select"] {
  const { callout, help, error, ...others } = list;
  return { ...others, options: [] };
}

export function without<T extends Element, K extends keyof T>(element: T, key: K): T {
  const { [key]: _, ...others } = element;
  return others as T;
}

/** The elements that take an element's place: itself, others, or none. */
type Change = (element: Element) => readonly Element[];

/** The screen with each of its elements changed; what an element holds, after it. */
export function changed(screen: Screen, change: Change): Screen {
  const { elements, dialog, outside } = screen;
  return {
    ...screen,
    ...(elements && { elements: each(elements, change) }),
    ...(dialog && { dialog: { ...dialog, elements: each(dialog.elements, change) } }),
    ...(outside && { outside: each(outside, change) }),
  };
}

function each<T extends Element>(elements: readonly T[], change: Change): readonly T[] {
  const after: Element[] = [];
  for (const element of elements)
    for (const one of change(element)) after.push(within(one, change));
  return after as unknown as readonly T[];
}

/** The kinds that hold elements, and under which names. */
const HELD: Partial<Record<Element["kind"], readonly string[]>> = {
  columns: ["columns"],
  card: ["elements"],
  notice: ["elements"],
  image: ["zones"],
  nav: ["items"],
  table: ["rows"],
  question: ["options", "sending"],
};

/** The lists of elements that an element holds, each under its name. */
function held(element: Element): [name: string, elements: Elements][] {
  const parts = element as unknown as Readonly<Record<string, Elements | undefined>>;
  return (HELD[element.kind] ?? []).map((name) => [name, parts[name] ?? []]);
}

/** An element with those that it holds changed; columns that are emptied are not there. */
function within(element: Element, change: Change): Element {
  if (element.kind === "columns") {
    const { columns, widths = [] } = element;
    const after = columns.map((column) => each(column, change));
    const kept = (_: unknown, at: number) => after[at]?.length || !columns[at]?.length;
    return { ...element, columns: after.filter(kept), widths: widths.filter(kept) };
  }
  const lists = held(element);
  if (!lists.length) return element;
  const after = lists.map(([name, elements]) => [name, each(elements, change)]);
  return { ...element, ...Object.fromEntries(after) };
}

/** The lists of elements that an element holds. */
export function holdings(element: Element): readonly Elements[] {
  return element.kind === "columns" ? element.columns : held(element).map(([, list]) => list);
}
