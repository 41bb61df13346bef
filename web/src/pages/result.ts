/** How a task went: whether it was passed, its figures, passages to see again. */

import { button, type Child, h } from "../dom.ts";
import type { Attempt } from "../training/attempt.ts";
import { told, type Words } from "../words.ts";
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
        ...this.#figures(words),
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

  #figures(words: Words): Child[] {
    const { attempt, host } = this;
    const { right, steps, wrong, hints, seconds } = attempt.result;
    const rows: [string, string, boolean][] = [
      [words.needed, `${host.course.exam.pass_mark}`, attempt.mode !== "guided"],
      [words.right_steps, told(words.out_of, { right, steps }), attempt.mode !== "guided"],
      [words.wrong_answers, `${wrong}`, attempt.mode !== "guided"],
      [words.hints_asked, `${hints}`, attempt.mode === "practice"],
      [words.time_taken, duration(seconds), true],
    ];
    const counted = rows.filter(([, , counts]) => counts);
    return [
      h("dl.manual", ...counted.flatMap(([label, value]) => [h("dt", label), h("dd", value)])),
    ];
  }

  /** The slides on which not all was right, each of which one may see again. */
  #missed(words: Words): Child[] {
    const { attempt, host } = this;
    const { missed } = attempt.result;
    if (attempt.mode === "guided" || !missed.length) return [];
    const entry = ({ slide, number, mistakes }: (typeof missed)[number]) => {
      const title = host.course.slides[slide]?.title ?? "";
      const forms = words.mistakes[Math.min(mistakes, words.mistakes.length - 1)] ?? "";
      const what = mistakes ? told(forms, { count: mistakes }) : words.was_shown;
      const label = told(words.missed, { number, title, what });
      return h(
        "li",
        button("entry", () => this.following.review(slide), label),
      );
    };
    return [h("h3", words.to_review), h("ul.entries", ...missed.map(entry))];
  }
}

function duration(seconds: number): string {
  const whole = Math.round(seconds);
  const rest = `${whole % 60}`;
  return whole < 60 ? `${rest} s` : `${Math.floor(whole / 60)} min ${rest.padStart(2, "0")} s`;
}
