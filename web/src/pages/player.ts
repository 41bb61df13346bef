/** The page: shows a stage, and passes on what is asked. */

import type { Course, Task } from "../course.ts";
import { button, type Child, h, pairs } from "../dom.ts";
import { View } from "../elements/view.ts";
import { Session } from "../engine/session.ts";
import { markdown } from "../markdown.ts";
import { Attempt } from "../training/attempt.ts";
import type { Mode } from "../training/modes.ts";
import { told, type Words } from "../words.ts";
import { entryOf, modeChoices, taskChoices } from "./choosing.ts";
import { isBeside, joinDoubleClicks } from "./clicks.ts";
import { Demo, type Host } from "./demo.ts";
import { contents, open } from "./dialogs.ts";
import { Exercise } from "./exercise.ts";
import { Keeper, type Left } from "./keeping.ts";
import { type Keys, listen } from "./keys.ts";
import { Outcome } from "./outcome.ts";
import type { Platform } from "./platform.ts";
import { handoutOf } from "./printing.ts";
import { type Answer, resultsEntry } from "./results.ts";
import { Shell } from "./shell.ts";
import type { Stage } from "./stage.ts";

const seconds = () => performance.now() / 1000;

/** What was left, in words, and what goes on with it. */
interface Taken {
  readonly mode: Left["mode"];
  readonly about: string;
  goOn(): void;
}

export class Player implements Keys, Host {
  readonly keeper: Keeper;
  readonly showsNotes = new URLSearchParams(location.search).has("notes");
  #stage: Stage;
  /** The result to which one goes back from what one sees again. */
  #result: Outcome | undefined;
  readonly #shell: Shell;

  constructor(
    readonly course: Course,
    readonly words: Words,
    platform: Platform | null | undefined,
  ) {
    const asked = this.#slideAsked();
    this.keeper = new Keeper(course, platform);
    this.#stage = new Demo(new Session(course, asked), this);
    const recorded = platform
      ? button("button secondary", () => void platform.leave(words.finished), words.finish)
      : platform === null && h("p", words.no_platform);
    this.#shell = new Shell(course, words, this, recorded);
    this.#shell.main.addEventListener("click", (event) => this.#clicked(event));
    addEventListener("hashchange", () => this.#roam(this.#slideAsked() ?? course.start));
    listen(this);
    joinDoubleClicks();
    this.#draw();
    const [taken] = this.#left();
    if (taken && !asked) this.#offer(taken);
  }

  back(): void {
    this.#stage.back?.();
  }

  on(): void {
    this.#stage.on?.();
  }

  start(): void {
    this.#roam(this.course.start);
  }

  menu(): void {
    this.#roam("menu");
  }

  choose(number: number): void {
    this.#stage.choose?.(number);
  }

  hint(): void {
    this.#stage.hint?.();
  }

  restart(): void {
    this.keeper.forget({ mode: "demo" });
    this.#play(new Session(this.course));
  }

  fullScreen(): void {
    const root = document.documentElement;
    const asked = document.fullscreenElement
      ? document.exitFullscreen()
      : root.requestFullscreen?.();
    asked?.catch(() => {}); // a browser may refuse
  }

  help(): void {
    this.open(this.words.help, [pairs(this.words.keys)]);
  }

  explain(term: string): void {
    const view = new View(this.course, this.words, {});
    const dialog = this.open(term, markdown(this.course.terms?.[term] ?? [], view));
    dialog.lang = this.course.language;
  }

  contents(): void {
    const stage = this.#stage;
    if (!(stage instanceof Demo)) return;
    const { state } = stage.session;
    const seen = new Set(stage.session.trail().map(([slide]) => slide));
    const path = { here: state.slide, seen, done: state.done };
    const dialog = this.open(
      this.words.contents,
      contents(this.course, this.words, path, (slide) => stage.go(slide)),
    );
    dialog.querySelector<HTMLElement>("[aria-current]")?.focus();
  }

  /** The map, where one types what one looks for. */
  search(): void {
    this.contents();
    document.querySelector<HTMLElement>("[type=search]")?.focus();
  }

  /** Ask which mode, then which task; a task that was left comes first. */
  learn(): void {
    if (!this.#stage.can.roam) return;
    const { course, words } = this;
    const taken = this.#left().find(({ mode }) => mode !== "demo");
    const modes = modeChoices(course, words, (mode) =>
      mode === "demo" ? this.restart() : this.#chooseTask(mode),
    );
    const first = taken && entryOf(words.go_on, taken.about, () => taken.goOn());
    this.open(words.which_mode, [first, modes, this.#results()]);
  }

  /** Print all the slides of the demo, as they are when one comes to them first. */
  print(): void {
    if (!this.#stage.can.roam) return;
    const handout = handoutOf(this);
    document.body.append(handout);
    addEventListener("afterprint", () => handout.remove(), { once: true });
    window.print();
  }

  /** Leave a task, after asking; or what is seen again, for the result. */
  leave(): void {
    if (this.#result && this.#stage !== this.#result) {
      this.#set(this.#result);
      return;
    }
    if (!(this.#stage instanceof Exercise)) return;
    const stay = () => {};
    const leave = () => this.#play(new Session(this.course));
    const { words } = this;
    const answers = [[words.stay, stay] as const, [words.leave, leave] as const];
    this.#ask(words.leave_task, [h("p", words.kept)], answers);
  }

  /** Show the stage as it stands now, and keep that. */
  show(): void {
    this.#draw();
    if (!this.#result) this.#stage.keep();
  }

  /** Show a window over the stage, which waits meanwhile. */
  open(title: string, inside: readonly Child[]): HTMLDialogElement {
    const stage = this.#stage;
    stage.pause?.();
    return open(this.words, title, inside, () => {
      if (stage === this.#stage) stage.wait?.();
    });
  }

  #set(stage: Stage): void {
    this.#stage.pause?.();
    this.#stage = stage;
    this.#draw(true);
  }

  #play(session: Session): void {
    this.#result = undefined;
    this.#set(new Demo(session, this));
  }

  #roam(target: string): void {
    if (this.#stage instanceof Demo) this.#stage.go(target);
  }

  /** The slide that the page's address names, if the course has it: `course.html#scenario/slide`. */
  #slideAsked(): string | undefined {
    const names = Object.keys(this.course.slides);
    return names.find((one) => encodeURI(one) === location.hash.slice(1));
  }

  #clicked({ target }: Event): void {
    if (!isBeside(target)) return;
    const isScreen = target.closest(".screen") !== null;
    if (this.#stage instanceof Demo || isScreen) this.#stage.clickBeside?.();
  }

  #draw(isOther = false): void {
    const stage = this.#stage;
    const isReview = !!this.#result && stage !== this.#result;
    this.#shell.draw(stage, isOther, stage instanceof Exercise || isReview);
  }

  /** Ask a question; the first answer has the focus. */
  #ask(title: string, inside: readonly Child[], answers: readonly Answer[]): void {
    const buttons = answers.map(([label, act], at) =>
      button(`button ${at ? "secondary" : "primary"}`, act, label),
    );
    this.open(title, [...inside, h("div.answers", ...buttons)]);
    buttons[0]?.focus();
  }

  #chooseTask(mode: Mode): void {
    const { course, words, keeper } = this;
    this.open(told(words.which_task, { mode: words.modes[mode].title }), [
      taskChoices(course, words, mode, keeper.passed(), (task) => this.#begin(mode, task)),
      this.#results(),
    ]);
  }

  #results(): Child {
    return resultsEntry(this, (...question) => this.#ask(...question));
  }

  #begin(mode: Mode, task: Task | undefined): void {
    const session = new Session(this.course, task?.start);
    this.#try(new Attempt(session, task, mode, this.words, seconds));
  }

  #try(attempt: Attempt): void {
    this.#result = undefined;
    this.#set(new Exercise(attempt, this, (done) => this.#end(done)));
    this.#stage.keep();
  }

  #end(attempt: Attempt): void {
    const { mode, task } = attempt;
    const result = new Outcome(attempt, this, {
      review: (slide) => this.#set(new Demo(new Session(this.course, slide), this)),
      again: () => this.#begin(mode, task),
      other: () => this.#chooseTask(mode),
      demo: () => this.restart(),
    });
    result.keep();
    this.#result = result;
    this.#set(result);
  }

  /** What was left and can be taken up again, a task before a demo. */
  #left(): Taken[] {
    return this.keeper.left().flatMap((left) => {
      try {
        return this.#taken(left);
      } catch {
        return []; // damaged, or kept by another version of the page
      }
    });
  }

  /** What was left, in words, and what goes on with it; nothing if its task is gone. */
  #taken(left: Left): Taken[] {
    const { course, words } = this;
    const { mode } = left;
    const { title } = words.modes[mode];
    const session = Session.resume(course, left.session);
    if (mode === "demo") {
      const about = `${title} · ${session.slide.slide.title}`;
      return [{ mode, about, goOn: () => this.#play(session) }];
    }
    const task = course.tasks?.find((one) => one.id === left.task);
    if (left.task !== null && !task) return [];
    const attempt = new Attempt(session, task, mode, words, seconds, left);
    const about = `${title} · ${task?.title ?? words.whole}`;
    return [{ mode, about, goOn: () => this.#try(attempt) }];
  }

  #offer(taken: Taken): void {
    const { words } = this;
    const anew = () => this.keeper.forget(taken);
    this.#ask(
      words.left,
      [h("p", taken.about)],
      [[words.go_on, taken.goOn] as const, [words.start_over, anew] as const],
    );
  }
}
