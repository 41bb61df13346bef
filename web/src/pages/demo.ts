/** A demo: everything is marked and told, nothing is asked. */

import { type Course, type Element, scenarioCalled, scenarioOf } from "../course.ts";
import { type Attributes, button } from "../dom.ts";
import { type Behaviour, type Reaction, View } from "../elements/view.ts";
import { type Hotspot, scenarioLedTo } from "../engine/live.ts";
import type { Session } from "../engine/session.ts";
import { plain } from "../markdown.ts";
import { told, type Words } from "../words.ts";
import type { Keeper } from "./keeping.ts";
import { drawSlide, onward } from "./slide.ts";
import type { Can, Stage } from "./stage.ts";
import { Waiting } from "./waiting.ts";

/** What the page does for what it shows. */
export interface Host {
  readonly course: Course;
  readonly words: Words;
  readonly keeper: Keeper;
  readonly showsNotes: boolean;
  show(): void;
  explain(term: string): void;
  restart(): void;
}

export class Demo implements Stage {
  announced = "";
  readonly #waiting: Waiting;

  constructor(
    readonly session: Session,
    readonly host: Host,
  ) {
    this.#waiting = new Waiting(session, () => this.#advance());
  }

  get can(): Can {
    const { canGoBack: back, canGoOn: on } = this.session;
    return { back, on, roam: true, hint: false };
  }

  get title(): string {
    return this.session.hasQuit ? this.host.words.over : this.session.slide.slide.title;
  }

  get key(): string {
    return this.session.hasQuit ? "" : this.session.slide.name;
  }

  get where(): string {
    const { course, words } = this.host;
    const { name } = this.session.slide;
    const scenario = scenarioOf(name);
    const all = Object.keys(course.slides).filter((one) => scenarioOf(one) === scenario);
    const place = told(words.slide, { number: all.indexOf(name) + 1, count: all.length });
    return `${scenarioCalled(course, scenario)?.title ?? ""} · ${place}`;
  }

  back(): void {
    if (this.session.back()) this.#changed();
  }

  on(): void {
    if (this.session.goOn()) this.#changed();
  }

  go(target: string): void {
    if (this.session.jump(target)) this.#changed();
  }

  choose(number: number): void {
    const spot = this.session.slide.hotspots[number - 1];
    if (spot) this.#activate(spot);
  }

  clickBeside(): void {
    const { next, hotspots } = this.session.slide;
    if (next) this.#advance();
    else if (hotspots.length && !this.session.state.over) this.#miss(hotspots);
  }

  keep(): void {
    const { session, host } = this;
    host.keeper.keepDemo(session, this.#isSeen);
  }

  pause(): void {
    this.#waiting.stop();
  }

  wait(): void {
    this.#waiting.begin();
  }

  draw(): HTMLElement {
    const { session, host } = this;
    const { words } = host;
    const view = new View(host.course, words, this.#behaviour());
    const after = [button("button primary", () => host.restart(), words.start_over)];
    const { slide, screen, next } = session.slide;
    if (session.hasQuit) return drawSlide({ view, title: this.title, after });
    return drawSlide({
      view,
      title: slide.title,
      text: slide.text,
      details: slide.details,
      notes: host.showsNotes ? slide.notes : undefined,
      screen,
      tally: this.#tally(),
      goOn:
        next && !slide.end
          ? onward(words, slide, this.#waiting.isOn, () => this.#advance())
          : undefined,
      after: slide.end ? [words.end, ...after] : [],
    });
  }

  #changed(): void {
    this.announced = this.session.message ? plain(this.session.message) : "";
    this.host.show();
  }

  #activate(spot: Hotspot): void {
    this.session.activate(spot.id);
    this.#changed();
  }

  #advance(): void {
    if (this.session.advance()) this.#changed();
  }

  /** Tell where one may click, to someone who clicked beside that. */
  #miss(hotspots: readonly Hotspot[]): void {
    this.session.miss();
    const hint = hotspots.length === 1 ? hotspots[0]?.element.hint : undefined;
    this.announced = hint ? plain(hint) : this.host.words.miss;
    this.host.show();
    document.querySelector("main article")?.classList.add("missed");
  }

  /** Whether all was seen that the end menu counts; without one, the end. */
  get #isSeen(): boolean {
    const { session, host } = this;
    const { menu, offered } = host.course;
    const { slide, done, over } = session.state;
    if (offered) return offered.every((one) => done.includes(one));
    return menu ? slide === menu : over && !session.hasQuit;
  }

  #tally(): string | undefined {
    const { course, words } = this.host;
    const { offered = [], menu } = course;
    if (this.session.slide.name !== menu || offered.length < 2) return undefined;
    const done = offered.filter((one) => this.session.state.done.includes(one)).length;
    const sentence = done === offered.length ? words.all_done : words.some_done;
    return told(sentence, { done, count: offered.length });
  }

  #behaviour(): Behaviour {
    const { session, host } = this;
    const { slide, state } = session;
    const spots = new Map(slide.hotspots.map((spot) => [spot.element, spot]));
    const isMenu = slide.name === host.course.menu;
    return {
      reaction: (element) => {
        const spot = spots.get(element);
        return spot && this.#reaction(spot);
      },
      answer: (element) => {
        return spots.get(element)?.id === state.said ? session.message : undefined;
      },
      isDone: (element) => {
        const spot = spots.get(element);
        const scenario = isMenu && spot ? scenarioLedTo(spot) : undefined;
        return !!scenario && state.done.includes(scenario);
      },
      explain: (term) => host.explain(term),
    };
  }

  #reaction(spot: Hotspot): Reaction {
    const { id: key, number, action, element } = spot;
    let states: Attributes = {};
    if (action.kind === "choose" && action.option === null)
      states = { "aria-expanded": `${this.session.state.opened === action.control}` };
    else if (action.kind === "choose") states = { "aria-pressed": `${isChosen(element)}` };
    return { key, mark: `${number}`, states, act: () => this.#activate(spot) };
  }
}

/** Whether it is chosen; undefined of what cannot be. */
export function isChosen(element: Element): boolean | undefined {
  switch (element.kind) {
    case "radio":
      return element.value !== undefined;
    case "checkbox":
      return element.checked ?? false;
    case "option":
    case "choice":
      return element.is_chosen ?? false;
    default:
      return undefined;
  }
}
