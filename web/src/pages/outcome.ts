/** How a task went: whether it was passed, its figures, passages to see again. */

import { button, type Child, h, pairs } from "../dom.ts";
import type { Attempt } from "../training/attempt.ts";
import { told, type Words } from "../words.ts";
import { entries } from "./choosing.ts";
import type { Host } from "./demo.ts";
import type { Can, Stage } from "./stage.ts";

/** What may follow. */
export interface Following {
  /** See again, in a demo, the slide on which not all was right. */
  review(slide: string): void;
  again(): void;
  other(): void;
  demo(): void;
}

const NOTHING: Can = { back: false, on: false, roam: false, hint: false };

export class Outcome implements Stage {
  readonly can = NOTHING;
  readonly key = "";
  readonly announced = "";

  constructor(
    readonly attempt: Attempt,
    readonly host: Host,
    readonly following: Following,
  ) {}

  get title(): string {
    const { attempt, host } = this;
    const { mark, passed } = attempt.result;
    if (attempt.mode === "guided") return host.words.task_done;
    return told(passed ? host.words.passed : host.words.failed, { mark });
  }

  get where(): string {
    const { attempt, host } = this;
    const title = attempt.task?.title ?? host.course.title;
    return `${host.words.modes[attempt.mode].title} · ${title}`;
  }

  draw(): HTMLElement {
    const { words } = this.host;
    const { following } = this;
    const act = (label: string, style: string, does: () => void) =>
      button(`button ${style}`, does, label);
    return h(
      "article.slide.words",
      h(
        "div.explanation.stack",
        h("h2", { tabindex: -1 }, this.title),
        this.#figures(words),
        ...this.#missed(words),
        h(
          "div.answers",
          act(words.other_task, "primary", () => following.other()),
          act(words.start_over, "secondary", () => following.again()),
          act(words.modes.demo.title, "secondary", () => following.demo()),
        ),
      ),
    );
  }

  keep(): void {
    this.host.keeper.keepAttempt(this.attempt);
  }

  #figures(words: Words): HTMLElement {
    const { attempt, host } = this;
    const { right, steps, wrong, hints, seconds } = attempt.result;
    const time = [words.time_taken, duration(seconds)] as const;
    if (attempt.mode === "guided") return pairs([time]);
    return pairs([
      [words.needed, `${host.course.exam.pass_mark}`],
      [words.right_steps, told(words.out_of, { right, steps })],
      [words.wrong_answers, `${wrong}`],
      [words.hints_asked, attempt.mode === "practice" ? `${hints}` : undefined],
      time,
    ]);
  }

  /** The slides on which not all was right, each of which one may see again. */
  #missed(words: Words): Child[] {
    const { attempt, host } = this;
    const { missed } = attempt.result;
    if (attempt.mode === "guided" || !missed.length) return [];
    const entry = ({ slide, number, wrong }: (typeof missed)[number]) => {
      const title = host.course.slides[slide]?.title ?? "";
      const count = wrong.length;
      const forms = words.mistakes[Math.min(count, words.mistakes.length - 1)] ?? "";
      const what = count ? told(forms, { count }) : words.was_shown;
      const label = told(words.missed, { number, title, what });
      return button("entry", () => this.following.review(slide), label);
    };
    return [h("h3", words.to_review), entries(missed.map(entry))];
  }
}

function duration(seconds: number): string {
  const whole = Math.round(seconds);
  const rest = `${whole % 60}`;
  return whole < 60 ? `${rest} s` : `${Math.floor(whole / 60)} min ${rest.padStart(2, "0")} s`;
}
