/** One person's play of a course. Pages show it and pass on what is asked; it alone decides. */

import type { Action, Course, Markdown, Target } from "../course.ts";
import { type Hotspot, leadsOn, type StandingSlide } from "./live.ts";
import { adopt, type Saved, same, VERSION } from "./saving.ts";
import type { State } from "./state.ts";
import * as states from "./state.ts";

/** Every call that moves returns whether it changed anything. */
export class Session {
  misses = 0;
  #history: State[];
  #position = 0;
  #known: [State, StandingSlide] | undefined;

  constructor(
    readonly course: Course,
    at: string = course.start,
  ) {
    this.#history = [states.initial(course, at)];
  }

  /** The session that was saved, on the nearest slide that the course still has. */
  static resume(course: Course, saved: Saved): Session {
    const session = new Session(course);
    session.misses = saved.misses;
    const [history, position] = adopt(course, saved);
    if (position >= 0) [session.#history, session.#position] = [history, position];
    return session;
  }

  /** The session as a value, with its path or only so many of its latest steps. */
  saved(latest = this.#position): Saved {
    const first = Math.max(0, this.#position - latest);
    const history = this.#history.slice(first);
    return { version: VERSION, position: this.#position - first, misses: this.misses, history };
  }

  get state(): State {
    return this.#history[this.#position] as State;
  }

  /** The slide that is shown, as it stands. */
  get slide(): StandingSlide {
    if (this.#known?.[0] !== this.state)
      this.#known = [this.state, states.shown(this.course, this.state)];
    return this.#known[1];
  }

  /** What the last hotspot answers, as long as play stays on its slide. */
  get message(): Markdown | undefined {
    const said = this.slide.hotspots.find((spot) => spot.id === this.state.said);
    return said?.action.kind === "say" || said?.action.kind === "by" ? said.action.said : undefined;
  }

  /** Whether play ended by leaving, and not on a last slide that one may read. */
  get hasQuit(): boolean {
    return this.state.over && !this.slide.slide.end;
  }

  get canGoBack(): boolean {
    return this.#position > 0;
  }

  get canGoForward(): boolean {
    return this.#position < this.#history.length - 1;
  }

  /** Whether `goOn` has somewhere to go. */
  get canGoOn(): boolean {
    const onward = this.slide.next ?? this.#mainWayOn ?? this.#onlyWayOn;
    return this.canGoForward || (!!onward && !this.state.over);
  }

  /** The path taken, this slide last: each slide, and how many steps back it lies. */
  trail(): [slide: string, steps: number][] {
    const path: [string, number][] = [];
    for (let at = this.#position; at >= 0; at--) {
      const slide = this.#history[at]?.slide ?? "";
      if (slide !== path.at(-1)?.[0]) path.push([slide, this.#position - at]);
    }
    return path.reverse();
  }

  /** Do what a hotspot of this slide does. */
  activate(id: string): boolean {
    const spot = this.slide.hotspots.find((one) => one.id === id);
    if (!spot) throw new RangeError(`no hotspot ${id}`);
    return this.#click(spot.action, spot);
  }

  /** Follow `next`, as a click anywhere does on a slide that has one. */
  advance(): boolean {
    const { next } = this.slide;
    return !!next && this.#click({ kind: "to", target: next });
  }

  /** Take the way on: an undone step, else the main hotspot, else the only one there is. */
  goOn(): boolean {
    if (this.forward()) return true;
    const main = this.#mainWayOn;
    if (main && this.activate(main.id)) return true;
    const only = this.#onlyWayOn;
    return this.advance() || (!!only && this.activate(only.id));
  }

  /** Count a click that fell beside the hotspots. */
  miss(): void {
    this.misses += 1;
  }

  back(steps = 1): boolean {
    return this.#travel(this.#position - steps);
  }

  forward(): boolean {
    return this.#travel(this.#position + 1);
  }

  /** Go to a slide, or where a word leads, without a hotspot: it completes no scenario. */
  jump(target: Target): boolean {
    if (target === "back") return this.#leaveBackwards();
    if (target === "menu" && !this.course.menu) return false;
    return this.#record(states.jump(this.course, this.state, target));
  }

  /** Begin anew, as for another person. */
  restart(): void {
    this.#history = [states.initial(this.course, this.course.start)];
    this.#position = 0;
    this.misses = 0;
  }

  /** The hotspot that its author marked as the way on, unless it just answered. */
  get #mainWayOn(): Hotspot | undefined {
    const main = this.slide.hotspots.find((spot) => spot.element.main);
    return main?.id === this.state.said ? undefined : main;
  }

  get #onlyWayOn(): Hotspot | undefined {
    const leading = this.slide.hotspots.filter(leadsOn);
    return leading.length === 1 ? leading[0] : undefined;
  }

  #click(action: Action, spot?: Hotspot): boolean {
    if (this.state.over) return false;
    const after = states.click(this.course, this.state, action, spot);
    return after ? this.#record(after) : this.#leaveBackwards();
  }

  #leaveBackwards(): boolean {
    for (let at = this.#position - 1; at >= 0; at--)
      if (this.#history[at]?.slide !== this.state.slide) return this.#travel(at);
    return false;
  }

  #record(after: State): boolean {
    if (same(after, this.state)) return false;
    this.#history.splice(this.#position + 1);
    this.#history.push(after);
    return this.#travel(this.#position + 1);
  }

  #travel(position: number): boolean {
    if (position === this.#position || position < 0 || position >= this.#history.length)
      return false;
    this.#position = position;
    return true;
  }
}
