/** The right ways to a task's goal: those that lead on without coming back to the same place. */

import { type Course, scenarioOf, type Task } from "../course.ts";
import type { Hotspot, StandingSlide } from "../engine/live.ts";
import { click, type State, shown } from "../engine/state.ts";

/** A state of play, and how many of the slides to pass through were passed. */
export interface Place {
  readonly state: State;
  readonly passed: number;
}

/** The place of a hotspot on its slide; zero for a click anywhere. */
export type Way = number;

/** What tells a place from the others of the same task. */
export function stepOf({ state, passed }: Place): string {
  return JSON.stringify([state.slide, state.callers, passed]);
}

/** All that leads on or answers on a slide, a click anywhere first. */
export function waysOf({ next, hotspots }: StandingSlide): [Way, Hotspot | undefined][] {
  const spots = hotspots.map((spot): [Way, Hotspot] => [spot.place, spot]);
  return next ? [[0, undefined], ...spots] : spots;
}

export class Guide {
  /** The ways on of the places that one has looked at. */
  readonly #ways = new Map<string, readonly [Way, Place][]>();

  constructor(
    private readonly course: Course,
    private readonly task: Task,
  ) {}

  /** A place with what was passed on the path that led there. */
  passedBy(state: State, path: Iterable<string>): Place {
    const { through = [] } = this.task;
    let passed = 0;
    for (const slide of path) if (slide === through[passed]) passed += 1;
    return { state, passed };
  }

  isGoal({ state, passed }: Place): boolean {
    const { through = [], goal, start } = this.task;
    if (passed < through.length) return false;
    return goal ? state.slide === goal : state.done.includes(scenarioOf(start));
  }

  /** The ways on to the goal, the shortest first; none where there is no way. */
  rightWays(at: Place): Way[] {
    const here = this.#distance(at);
    const isRight = (far: number, after: Place) =>
      far >= 0 && (here < 0 || far < here || this.#distance(after, stepOf(at)) >= 0);
    return this.#after(at)
      .map(([way, after]) => ({ way, after, far: this.#distance(after) }))
      .filter(({ far, after }) => isRight(far, after))
      .sort((one, other) => one.far - other.far || one.way - other.way)
      .map(({ way }) => way);
  }

  #arrived(at: Place): Place {
    const next = (this.task.through ?? [])[at.passed];
    return at.state.slide === next ? { ...at, passed: at.passed + 1 } : at;
  }

  /** The ways of a place that may be part of the task, and where they lead. */
  #after(at: Place): readonly [Way, Place][] {
    const known = this.#known(at);
    const ways = this.#ways.get(known) ?? [...this.#found(at)];
    this.#ways.set(known, ways);
    return ways;
  }

  *#found(at: Place): Generator<[Way, Place]> {
    if (at.state.over) return;
    for (const [way, after] of statesAfter(this.course, at.state)) {
      if (after.callers.includes(after.slide)) continue;
      const place = this.#arrived({ state: after, passed: at.passed });
      if (this.isGoal(place) || !this.#leaves(place)) yield [way, place];
    }
  }

  /** Whether the task cannot go on there: play is over, or in another scenario. */
  #leaves({ state }: Place): boolean {
    const { menu } = this.course;
    const { start, through = [] } = this.task;
    const isPart = menu && [start, ...through].includes(menu);
    return state.over || (state.slide === menu && !isPart);
  }

  /** All of a place on which the way to the goal depends. */
  #known(at: Place): string {
    const { state } = at;
    const { chosen, opened, remembered } = state;
    const done = state.done.filter((one) => this.course.counted?.includes(one)).sort();
    const isDone = state.done.includes(scenarioOf(this.task.start));
    const seen = [...state.seen].sort();
    const known = [stepOf(at), isDone, state.over, chosen, opened, remembered, seen, done];
    return JSON.stringify(known);
  }

  /** How many ways lead from a place to the goal, none of them from a step; -1 where none do. */
  #distance(start: Place, step?: string): number {
    const seen = new Set([this.#known(start)]);
    let waiting = [start];
    for (let far = 0; waiting.length; far++) {
      if (waiting.some((at) => this.isGoal(at))) return far;
      const further: Place[] = [];
      for (const [, after] of waiting.flatMap((at) =>
        stepOf(at) === step ? [] : this.#after(at),
      )) {
        const known = this.#known(after);
        if (!seen.has(known)) further.push(after);
        seen.add(known);
      }
      waiting = further;
    }
    return -1;
  }
}

/** The states to which the ways of a state lead, but those that lead back: these take a history. */
function* statesAfter(course: Course, state: State): Generator<[Way, State]> {
  const standing = shown(course, state);
  for (const [way, spot] of waysOf(standing)) {
    const action = spot?.action ?? { kind: "to", target: standing.next ?? "" };
    const after = click(course, state, action, spot);
    if (after) yield [way, after];
  }
}
