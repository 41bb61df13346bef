/** One person's go at a task, in a mode: what each click is worth, and what is answered. */

import type { Task } from "../course.ts";
import type { Hotspot } from "../engine/live.ts";
import type { Session } from "../engine/session.ts";
import type { State } from "../engine/state.ts";
import type { TrainingWords } from "../words.ts";
import { LONGEST } from "./answers.ts";
import { type Control, EMPTY, TICKED } from "./controls.ts";
import { Guide, type Place, stepOf, waysOf } from "./guide.ts";
import type { Mode } from "./modes.ts";
import { Position } from "./position.ts";
import type { Reply } from "./replies.ts";
import * as replies from "./replies.ts";
import { type Result, resultOf } from "./result.ts";
import type { SavedAttempt, Sent, Tally } from "./saving.ts";

/** The seconds without a key or a click after which time does not count any more. */
const IDLE = 60;

export class Attempt {
  /** The answer to the last click, where there was one. */
  reply: Reply | undefined;
  #opened: string | undefined;
  /** Under their steps, in the order in which one came to them. */
  readonly #tallies: Map<string, Tally>;
  #filled: ReadonlyMap<string, ReadonlyMap<string, string>>;
  #sent: readonly Sent[];
  #seconds: number;
  #last: number;
  readonly #guide: Guide | undefined;
  /** Changes whenever what a position is made of may have. */
  #changes = 0;
  #known: { state: State; changes: number; position: Position } | undefined;

  /** Without a task, in guided mode, each way on is right. */
  constructor(
    readonly session: Session,
    readonly task: Task | undefined,
    readonly mode: Mode,
    private readonly words: TrainingWords,
    private readonly clock: () => number,
    saved?: Omit<SavedAttempt, "session">,
  ) {
    this.#guide = task && new Guide(session.course, task);
    this.#tallies = new Map((saved?.tallies ?? []).map((tally) => [tally.step, tally]));
    this.#filled = new Map((saved?.filled ?? []).map(([step, values]) => [step, new Map(values)]));
    this.#sent = saved?.sent ?? [];
    this.#seconds = saved?.seconds ?? 0;
    this.#last = clock();
  }

  saved(): SavedAttempt {
    return {
      session: this.session.saved(),
      tallies: [...this.#tallies.values()],
      filled: [...this.#filled].map(([step, values]) => [step, [...values]]),
      sent: this.#sent,
      seconds: this.#seconds,
    };
  }

  /** The slide as it is asked, with what was filled in there. */
  get position(): Position {
    const { session } = this;
    const changes = this.#changes;
    const known = this.#known;
    if (known?.state === session.state && known.changes === changes) return known.position;
    const step = this.#step;
    const filled = this.#filled.get(step) ?? new Map<string, string>();
    const wrong = new Set(
      this.#sent
        .filter((one) => one.step === step && (filled.get(one.name) ?? EMPTY) === one.given)
        .map((one) => one.name),
    );
    const told = { revealed: this.#tally.revealed, wrong, opened: this.#opened };
    const right = this.#guide?.rightWays(this.#place) ?? [];
    const position = new Position(session.slide, right, this.mode, filled, told);
    this.#known = { state: session.state, changes, position };
    return position;
  }

  /** The next thing to do, in words. */
  get instruction(): string {
    return this.position.instruction(this.words);
  }

  /** Whether the task is done, or play has ended. */
  get isOver(): boolean {
    return (this.#guide?.isGoal(this.#place) ?? false) || this.session.state.over;
  }

  get canGoBack(): boolean {
    const isAllowed = this.mode !== "exam" || this.session.course.exam.back === true;
    return isAllowed && this.session.canGoBack && !this.isOver;
  }

  get canBeHelped(): boolean {
    return this.mode === "practice" && this.position.isStep && !this.isOver;
  }

  /** The number of this step among those that one came to, in their order. */
  get screenNumber(): number {
    const steps = new Set(this.#tallies.keys()).add(this.#step);
    return [...steps].indexOf(this.#step) + 1;
  }

  get result(): Result {
    return resultOf([...this.#tallies.values()], this.#seconds, this.session.course.exam.pass_mark);
  }

  /** Take a click on what bears a number on the slide that is asked. */
  choose(number: number): void {
    const { position } = this;
    const opened = this.#opened;
    if (!this.#beginsAction()) return;
    const control = position.control(number);
    const { hotspot } = control;
    if (!position.isStep) this.#lookOn(control);
    else if (control.opens) this.#open(control.name === opened ? undefined : control.name);
    else if (control.settles && hotspot) this.#activate(hotspot);
    else if (control.isFilledIn) this.#fillByClick(control);
    else if (control.element.kind === "question")
      return; // between options, it means none
    else if (position.takes(control)) this.#goOnBy(control);
    else this.#miss(control);
  }

  /** Close the list that is open. */
  fold(): void {
    this.#open(undefined);
  }

  /** Type a text into a field; it is looked at when one goes on. */
  fill(number: number, text: string): void {
    const control = this.position.control(number);
    const isField = control.isFilledIn && control.origin.kind === "field";
    if (isField && this.#beginsAction())
      this.#fillIn(control, [...text].slice(0, LONGEST).join(""));
  }

  /** Take a click beside all: it is never wrong. */
  goOn(): void {
    if (!this.#beginsAction()) return;
    if (!this.position.isStep) this.#lookOn(undefined);
    else if (this.position.goesOnAnywhere) this.#goOnBy(undefined);
  }

  back(): void {
    if (this.canGoBack && this.#beginsAction()) this.session.back();
  }

  /** Give the next help, one that was asked for: first in words, then by showing. */
  help(): void {
    if (!this.canBeHelped || !this.#beginsAction()) return;
    const tally = this.#tally;
    const reveals = tally.hints > 0 || tally.revealed;
    this.#change({ hints: tally.hints + 1, revealed: reveals });
    this.reply = { message: this.position.hint(this.words, reveals), tone: "info" };
  }

  get #place(): Place {
    const { session } = this;
    const guide = this.#guide;
    const path = session.trail().map(([slide]) => slide);
    return guide?.passedBy(session.state, path) ?? { state: session.state, passed: 0 };
  }

  get #step(): string {
    return stepOf(this.#place);
  }

  get #tally(): Tally {
    const step = this.#step;
    const { slide } = this.session.state;
    const none = { step, slide, tries: 0, wrong: [], hints: 0, revealed: false, done: false };
    return this.#tallies.get(step) ?? none;
  }

  /** Count the time since the action before; say whether actions still count. */
  #beginsAction(): boolean {
    const now = this.clock();
    const gap = Math.min(Math.max(now - this.#last, 0), IDLE);
    this.#last = now;
    if (this.isOver) return false;
    this.#seconds += gap;
    this.reply = undefined;
    this.#open(undefined);
    return true;
  }

  #open(name: string | undefined): void {
    this.#opened = name;
    this.#changes += 1;
  }

  /** Do what a click does on a slide that asks nothing. */
  #lookOn(control: Control | undefined): void {
    if (control?.hotspot) this.#activate(control.hotspot);
    else this.session.advance();
  }

  #activate({ id, action }: Hotspot): void {
    this.session.activate(id);
    if (action.kind === "say" || action.kind === "by")
      this.reply = { message: action.said, tone: "info" };
  }

  #fillByClick(control: Control): void {
    const { origin, option, name } = control;
    const isTicked = this.position.filled.get(name) === TICKED;
    if (option !== undefined) this.#fillIn(control, option);
    else if (origin.kind === "checkbox" || origin.kind === "choice")
      this.#fillIn(control, isTicked ? EMPTY : TICKED);
  }

  #fillIn({ name }: Control, given: string): void {
    const step = this.#step;
    const values = new Map(this.#filled.get(step)).set(name, given);
    this.#filled = new Map(this.#filled).set(step, values);
    this.#changes += 1;
  }

  /** Go on by what is right, if what is to be filled in was. */
  #goOnBy(control: Control | undefined): void {
    const wrong = this.position.lacking;
    const [first] = wrong;
    if (!first) this.#answer(control?.name ?? null, true);
    else if (this.mode === "exam") this.#answer(first.name, false);
    else {
      this.#sendBack(wrong, first);
      return;
    }
    this.#leave(control);
  }

  /** Say all that is wrong with a form; help more each time that the first of it is. */
  #sendBack(wrong: readonly Control[], first: Control): void {
    const step = this.#step;
    const { filled } = this.position;
    const sent = wrong.map(({ name }, at): Sent => {
      return { step, name, given: filled.get(name) ?? EMPTY, isHelped: at === 0 };
    });
    const isSame = (one: Sent, other: Sent) =>
      one.step === other.step && one.name === other.name && one.given === other.given;
    const isNew = sent.find((one) => !this.#sent.some((before) => isSame(one, before)));
    if (isNew) this.#answer(isNew.name, false);
    this.#sent = [...this.#sent, ...sent];
    this.#changes += 1;
    const helped = this.#sent.filter(
      (one) => one.isHelped && one.step === step && one.name === first.name,
    );
    const times = this.mode === "guided" ? 1 : helped.length;
    if (times >= replies.FORM_REVEALS) this.#reveal();
    this.reply = replies.toWrongFilling(wrong, times, this.position, this.words);
  }

  #miss(control: Control): void {
    this.#answer(control.name, false);
    if (this.mode === "exam") this.#leave(undefined);
    else if (this.mode === "guided") this.reply = replies.toGuidedMiss(control, this.instruction);
    else this.#climb(control);
  }

  /** Give the help that comes after one more wrong click. */
  #climb(control: Control): void {
    const misses = this.#tally.wrong.length;
    const rung = replies.rungAfter(this.session.slide.slide, misses);
    if (rung.reveal) this.#reveal();
    this.reply = replies.toMiss(control, this.position, rung, this.words, misses === 1);
  }

  #reveal(): void {
    if (!this.#tally.revealed) this.#change({ revealed: true });
  }

  /** Go on by a control, or by the shortest right way. */
  #leave(control: Control | undefined): void {
    this.#change({ done: true });
    if (control?.hotspot && this.position.isRight(control)) this.#activate(control.hotspot);
    else this.#takeRightWay();
    if (this.mode === "exam" && this.result.steps === 1)
      this.reply = { message: [this.words.noted], tone: "info" };
  }

  /** Take the shortest right way, after all that is to be chosen for it. */
  #takeRightWay(): void {
    const step = this.#step;
    while (this.#take(this.position.right[0]) && this.#step === step) if (this.isOver) return;
  }

  #take(way: number | undefined): boolean {
    const found = waysOf(this.session.slide).find(([place]) => place === way);
    const spot = found?.[1];
    return spot ? this.session.activate(spot.id) : this.session.advance();
  }

  #answer(name: string | null, isRight: boolean): void {
    const { wrong, tries } = this.#tally;
    this.#change({ tries: tries + 1, ...(!isRight && { wrong: [...wrong, name] }) });
  }

  #change(changes: Partial<Tally>): void {
    this.#tallies.set(this.#step, { ...this.#tally, ...changes });
    this.#changes += 1;
  }
}
