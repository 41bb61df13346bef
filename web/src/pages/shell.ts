/** What stands around a stage: the header over it, the bar under it, what is read aloud. */

import type { Course } from "../course.ts";
import { type Child, h } from "../dom.ts";
import type { Words } from "../words.ts";
import { Bar, type Commands } from "./bar.ts";
import type { Stage } from "./stage.ts";

export class Shell {
  readonly main = h("main");
  readonly #where = h("p.where");
  readonly #status = h("div.unseen", { role: "status" });
  readonly #bar: Bar;
  #shown: string | undefined;

  constructor(
    private readonly course: Course,
    words: Words,
    commands: Commands,
    told: Child,
  ) {
    this.#bar = new Bar(words, commands);
    const title = h("h1", { lang: course.language }, course.title);
    const header = h("header", title, this.#where, told);
    this.main.lang = course.language;
    document.body.replaceChildren(header, this.main, this.#status, this.#bar.element);
  }

  /** Draw a stage; its title has the focus when something else comes on, another stage above all. */
  draw(stage: Stage, isOther: boolean, canLeave: boolean): void {
    const { course, main } = this;
    const { key } = stage;
    const focused = document.activeElement?.getAttribute("data-key");
    const comesOn = isOther || !key || key !== this.#shown;
    main.replaceChildren(stage.draw());
    this.#where.textContent = stage.where;
    document.title = `${stage.title} · ${course.title}`;
    this.#bar.show(stage.can, !!course.menu && course.menu !== key, canLeave);
    this.#status.textContent = stage.announced;
    this.#shown = key;
    stage.wait?.();
    if (comesOn) scrollTo(0, 0);
    this.#focus(comesOn ? undefined : focused);
    main.querySelector(".banner")?.scrollIntoView({ block: "nearest" });
  }

  /** Give the focus to what bears a key, or else to the title. */
  #focus(key: string | null | undefined): void {
    const all = [...this.main.querySelectorAll<HTMLElement>("[data-key]")];
    const same = key && all.find((one) => one.dataset.key === key);
    (same || this.main.querySelector("h2"))?.focus({ preventScroll: true });
  }
}
