/** States of play, and the states that follow from them: frozen values and pure functions. */

import {
  type Action,
  type Course,
  scenarioCalled,
  scenarioOf,
  slideOf,
  type Target,
} from "../course.ts";
import type { Facts } from "./conditions.ts";
import { type Hotspot, type StandingSlide, standing } from "./live.ts";

type Pair = readonly [string, string];

/** Options, under the ids of the controls of a slide in which they were chosen. */
export type Chosen = readonly Pair[];

/** One instant of play. The fields, and their order, are those that Python saves. */
export interface State {
  readonly slide: string;
  /** The slides whose visits are not over, the latest last. */
  readonly callers: readonly string[];
  /** The scenarios played to their end, in that order. */
  readonly done: readonly string[];
  /** The id of the hotspot that just answered. */
  readonly said: string | null;
  readonly over: boolean;
  /** What was chosen on this slide. */
  readonly chosen: Chosen;
  /** The id of the list that is open. */
  readonly opened: string | null;
  /** The value of each choice of the course. */
  readonly remembered: readonly Pair[];
  /** What was shown of all that conditions ask for. */
  readonly seen: readonly string[];
  /** What was chosen on each of the callers, as it will stand again. */
  readonly left: readonly Chosen[];
}

const NOTHING: State = {
  slide: "",
  callers: [],
  done: [],
  said: null,
  over: false,
  chosen: [],
  opened: null,
  remembered: [],
  seen: [],
  left: [],
};

export function initial(course: Course, slide: string): State {
  return comeOn(course, withChoices(course, NOTHING), slide);
}

/** A state in which every choice of a course, and no other, has one of its values. */
export function withChoices(course: Course, before: State): State {
  const known = new Map(before.remembered);
  const remembered = (course.choices ?? []).map(([name, values]): Pair => {
    const value = known.get(name);
    return [name, value !== undefined && values.includes(value) ? value : (values[0] ?? "")];
  });
  return { ...before, remembered };
}

export function factsOf(state: State): Facts {
  return { seen: state.seen, done: state.done, choices: new Map(state.remembered) };
}

export function shown(course: Course, state: State): StandingSlide {
  const slide = slideOf(course, state.slide);
  return standing(state.slide, slide, factsOf(state), new Map(state.chosen), state.opened);
}

/** The state after an order to go somewhere, which completes no scenario. */
export function jump(course: Course, state: State, target: Target): State {
  if (target.includes("/")) return comeOn(course, state, target);
  return { ...follow(course, state, target), done: state.done };
}

/** The state to which a target leads; `back` needs a history and is not for here. */
export function follow(course: Course, state: State, target: Target): State {
  if (target === "return") return giveBack(course, state);
  if (target === "menu")
    return course.menu ? arrive(course, state, course.menu) : quit(course, state);
  return target.includes("/") ? arrive(course, state, target) : quit(course, state);
}

/** The state after a click, or undefined where it leads back: this takes a history. */
export function click(
  course: Course,
  state: State,
  action: Action,
  spot: Hotspot | undefined,
): State | undefined {
  const after = afterAction(course, state, action, spot);
  const sets = spot?.element.set;
  if (!after || !sets || action.kind === "by") return after;
  const remembered = [...new Map([...after.remembered, ...Object.entries(sets)])];
  return { ...after, remembered };
}

function afterAction(
  course: Course,
  state: State,
  action: Action,
  spot: Hotspot | undefined,
): State | undefined {
  switch (action.kind) {
    case "say":
    case "by":
      return spot && { ...state, said: spot.id, opened: null };
    case "choose": {
      const { control, option } = action;
      if (option === null)
        return { ...state, said: null, opened: state.opened === control ? null : control };
      const chosen = [...new Map(state.chosen).set(control, option)].sort(byName);
      return { ...state, said: null, opened: null, chosen };
    }
    case "visit":
      return visit(course, state, action.target);
    case "to":
      return action.target === "back" ? undefined : follow(course, state, action.target);
  }
}

function byName([one]: Pair, [other]: Pair): number {
  return one < other ? -1 : Number(one > other);
}

function visit(course: Course, state: State, target: Target): State {
  const after = follow(course, state, target);
  if (after.over || after.slide === course.menu || !target.includes("/")) return after;
  const [callers, left] = [
    [...state.callers, state.slide],
    [...state.left, state.chosen],
  ];
  return { ...after, callers, left };
}

/**
 * The state on a slide; the end menu, and an end, close the scenarios that one leaves.
 * Those who wait go on waiting, but at the end menu.
 */
function arrive(course: Course, state: State, slide: string): State {
  const atMenu = slide === course.menu;
  let { done } = state;
  if (atMenu) done = doneOnLeaving(course, state);
  else if (slideOf(course, slide).end) done = including(done, scenarioOf(slide));
  const after = { ...comeOn(course, state, slide), done };
  return atMenu ? after : { ...after, callers: state.callers, left: state.left };
}

/** The state on a slide that comes on for nobody who waits: nothing is chosen there. */
function comeOn(course: Course, before: State, slide: string): State {
  const names = [slide, `${scenarioOf(slide)}/`];
  const news = names.filter((one) => course.watched?.includes(one) && !before.seen.includes(one));
  const { done, remembered } = before;
  const over = slideOf(course, slide).end ?? false;
  return { ...NOTHING, slide, done, over, remembered, seen: [...before.seen, ...news] };
}

/** The state in which who waits is shown again, with what was chosen there. */
function giveBack(course: Course, state: State): State {
  const caller = state.callers.at(-1);
  if (!caller)
    return follow(course, state, scenarioCalled(course, scenarioOf(state.slide))?.after ?? "menu");
  const before = { ...state, callers: state.callers.slice(0, -1), left: state.left.slice(0, -1) };
  return { ...arrive(course, before, caller), chosen: state.left.at(-1) ?? [] };
}

function quit(course: Course, state: State): State {
  return { ...state, over: true, said: null, done: doneOnLeaving(course, state) };
}

/** The scenarios done once play leaves this slide for good; the menu is in none. */
function doneOnLeaving(course: Course, state: State): readonly string[] {
  return state.slide === course.menu ? state.done : including(state.done, scenarioOf(state.slide));
}

function including(done: readonly string[], scenario: string): readonly string[] {
  return done.includes(scenario) ? done : [...done, scenario];
}
