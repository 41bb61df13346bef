/** Someone's go at a task: nothing tells more than the mode allows. */

import type { Markdown, Tone } from "../course.ts";
import type { Attributes } from "../dom.ts";
import { type Behaviour, type Input, type Reaction, View } from "../elements/view.ts";
import { plain } from "../markdown.ts";
import type { Attempt } from "../training/attempt.ts";
import type { Control } from "../training/controls.ts";
import { told } from "../words.ts";
import { type Host, isChosen } from "./demo.ts";
import { drawSlide, onward } from "./slide.ts";
import type { Can, Stage } from "./stage.ts";
import { Waiting } from "./waiting.ts";

export class Exercise implements Stage {
  readonly #waiting: Waiting;

  constructor(
    readonly attempt: Attempt,
    readonly host: Host,
    /** Show how it went. */
    readonly ended: (attempt: Attempt) => void,
  ) {
    this.#waiting = new Waiting(attempt.session, () => this.on());
  }

  get can(): Can {
    const { canGoBack: back, canBeHelped: hint, position } = this.attempt;
    return { back, hint, on: position.goesOnAnywhere || !position.isStep, roam: false };
  }

  get title(): string {
    return this.#isBriefed && this.attempt.mode !== "guided"
      ? (this.attempt.task?.title ?? "")
      : this.attempt.session.slide.slide.title;
  }

  get key(): string {
    return this.attempt.session.slide.name;
  }

  get where(): string {
    const { attempt, host } = this;
    const title = attempt.task?.title ?? host.course.title;
    const number = told(host.words.screen_number, { number: attempt.screenNumber });
    const place = attempt.position.isStep ? ` · ${number}` : "";
    return `${host.words.modes[attempt.mode].title} · ${title}${place}`;
  }

  get announced(): string {
    const { banner } = this;
    return banner ? plain(banner.message) : "";
  }

  /** What was just answered; where one is guided, the next thing to do after it. */
  get banner(): { message: Markdown; tone: Tone } | undefined {
    const { attempt } = this;
    if (attempt.reply || attempt.mode !== "guided" || !attempt.position.isStep)
      return attempt.reply;
    return { message: [["p", [attempt.instruction]]], tone: "info" };
  }

  back(): void {
    this.#do(() => this.attempt.back());
  }

  on(): void {
    this.#do(() => this.attempt.goOn());
  }

  clickBeside(): void {
    this.on();
  }

  hint(): void {
    this.#do(() => this.attempt.help());
  }

  pause(): void {
    this.#waiting.stop();
  }

  wait(): void {
    if (this.attempt.mode !== "exam") this.#waiting.begin();
  }

  keep(): void {
    this.host.keeper.keepAttempt(this.attempt);
  }

  draw(): HTMLElement {
    const { attempt, host } = this;
    const { mode, position, task } = attempt;
    const { slide } = attempt.session.slide;
    const isExam = mode === "exam";
    const isTold = this.#isBriefed && task;
    const brief = isTold ? task.brief : [];
    const isAlone = isTold && mode !== "guided";
    const waits = !isExam && this.#waiting.isOn;
    const anywhere = onward(host.words, slide, waits, () => this.on());
    return drawSlide({
      view: new View(host.course, host.words, this.#behaviour()),
      title: this.title,
      text: isAlone ? brief : isTold ? [...brief, ...(slide.text ?? [])] : slide.text,
      details: isExam || isAlone ? undefined : slide.details,
      screen: position.form.screen,
      banner: this.banner,
      goOn: position.isStep ? undefined : anywhere,
    });
  }

  /** Whether the task is told here: on its first slide, and wherever something is asked. */
  get #isBriefed(): boolean {
    const { mode, position, session } = this.attempt;
    return !session.canGoBack || (position.isStep && mode !== "guided");
  }

  #do(act: () => void): void {
    act();
    if (this.attempt.isOver) this.ended(this.attempt);
    else this.host.show();
  }

  #behaviour(): Behaviour {
    const { attempt, host } = this;
    const { position } = attempt;
    const { marked, wrong, form } = position;
    const controls = new Map(form.controls.map((one) => [one.element, one]));
    const ends = new Map(wrong.map((one) => [one.name, one.number]));
    const pointer = (one: Control) => (marked.has(one.number) ? "" : undefined);
    return {
      reaction: (element) => {
        const one = controls.get(element);
        const isTyped = one?.isFilledIn && element.kind !== "choice";
        return one?.reacts && !isTyped ? this.#reaction(one, pointer(one)) : undefined;
      },
      input: (element) => {
        const one = controls.get(element);
        return one?.isFilledIn ? this.#input(one, pointer(one)) : undefined;
      },
      isWrong: (element) => {
        const one = controls.get(element);
        return !!one && ends.get(one.name) === one.number;
      },
      ...(attempt.mode !== "exam" && { explain: (term: string) => host.explain(term) }),
    };
  }

  #reaction(control: Control, mark: string | undefined): Reaction {
    const { number, element } = control;
    const chosen = control.isFilledIn || control.settles ? isChosen(element) : undefined;
    const states: Attributes = { "aria-pressed": chosen?.toString() };
    const act = () => this.#do(() => this.attempt.choose(number));
    return { key: keyOf(control), mark, states, act };
  }

  #input(control: Control, mark: string | undefined): Input {
    const { number, name } = control;
    const choose = (chosen: number) => this.#do(() => this.attempt.choose(chosen));
    return {
      key: keyOf(control),
      group: name,
      mark,
      type: (text) => this.attempt.fill(number, text),
      click: () => choose(number),
      pick: (option) => {
        this.attempt.choose(number); // opens the list, of which the options then react
        const { controls } = this.attempt.position.form;
        const found = controls.find((one) => one.name === name && one.option === option);
        if (found) choose(found.number);
        else this.attempt.fold();
      },
    };
  }
}

/** By what a control is found again, be it drawn in another place. */
function keyOf({ name, option = "", element }: Control): string {
  return `${element.kind}/${name}/${option}`;
}
