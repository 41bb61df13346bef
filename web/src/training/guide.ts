/** The right ways to a task's goal: those that lead on without coming back to the same place. */

import { type Course, scenarioOf, type Task } from "../course.ts";
import type { Hotspot, StandingSlide } from "../engine/live.ts";
import { click, initial, type State, shown } from "../engine/state.ts";

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
  return next === undefined ? spots : [[0, undefined], ...spots];
}

export class Guide {
  /** How far the goal is from places; -1 where no way leads there. */
  readonly #far = new Map<string, number>();

  constructor(
    private readonly course: Course,
    private readonly task: Task,
  ) {}

  get start(): Place {
    return this.#arrived({ state: initial(this.course, this.task.start), passed: 0 });
  }

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
    return goal === undefined ? state.done.includes(scenarioOf(start)) : state.slide === goal;
  }

  /** The ways on to the goal, the shortest first; none where there is no way. */
  rightWays(at: Place): Way[] {
    const here = this.#distance(at);
    const isRight = (far: number, after: Place) =>
      far >= 0 && (here < 0 || far < here || this.#avoids(after, stepOf(at)));
    return [...this.#after(at)]
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
  *#after(at: Place): Generator<[Way, Place]> {
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
    const isPart = menu !== undefined && [start, ...through].includes(menu);
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

  #distance(at: Place): number {
    const known = this.#known(at);
    if (!this.#far.has(known)) this.#survey(at);
    return this.#far.get(known) ?? -1;
  }

  /** Find how far the goal is from a place and from all those to which it leads. */
  #survey(start: Place): void {
    const before = new Map<string, string[]>([[this.#known(start), []]]);
    const waiting = [start];
    const reached: string[] = [];
    const far = new Map<string, number>();
    for (const at of waiting) {
      const here = this.#known(at);
      if (this.isGoal(at)) {
        reached.push(here);
        far.set(here, 0);
        continue;
      }
      for (const [, after] of this.#after(at)) {
        const there = this.#known(after);
        const earlier = before.get(there);
        if (earlier) earlier.push(here);
        else {
          before.set(there, [here]);
          waiting.push(after);
        }
      }
    }
    for (const known of reached)
      for (const earlier of before.get(known) ?? [])
        if (!far.has(earlier)) {
          far.set(earlier, (far.get(known) ?? 0) + 1);
          reached.push(earlier);
        }
    for (const known of before.keys()) this.#far.set(known, far.get(known) ?? -1);
  }

  /** Whether some way leads from a place to the goal without passing by a step. */
  #avoids(start: Place, step: string): boolean {
    const seen = new Set([this.#known(start)]);
    const waiting = [start];
    for (let at = waiting.pop(); at; at = waiting.pop()) {
      if (this.isGoal(at)) return true;
      if (stepOf(at) === step) continue;
      for (const [, after] of this.#after(at)) {
        const known = this.#known(after);
        if (seen.has(known)) continue;
        seen.add(known);
        waiting.push(after);
      }
    }
    return false;
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
