/** A page that nobody watches: it invites, warns, and forgets each visitor before the next. */

import { button, h } from "../dom.ts";
import type { Player } from "../pages/player.ts";
import { told } from "../words.ts";
import { leaveOut } from "./leaving_out.ts";
import type { Rules } from "./rules.ts";
import { isPlayed, isWarned, type Stage, type Warned } from "./stages.ts";
import { Visits } from "./visits.ts";

const ACTS = ["pointerdown", "mousedown", "click", "keydown", "wheel"] as const;
/** What opens menus, and takes what is shown away. */
const NEVER = ["contextmenu", "dragstart"] as const;
/** The keys of browsers and systems. */
const DEAD = /^(F\d+|ContextMenu)$/;

/** The seconds are counted one by one at the end only; before, nobody is hurried. */
const EACH_FROM = 10;
const STEP = 5;

export class Hall {
  readonly #visits: Visits;
  #stage: Stage | undefined;
  #cover: HTMLDialogElement | undefined;
  readonly #left = h("p", { role: "timer" });
  #lets = false;
  #moves = 0;

  constructor(
    private readonly player: Player,
    private readonly rules: Rules,
  ) {
    this.#visits = new Visits(rules, () => performance.now() / 1000);
    const { dataset } = document.documentElement;
    dataset.motion = rules.motion;
    dataset.size = rules.large ? "large" : "usual";
    leaveOut(player, rules.keys);
    player.keeper.keepDemo = ({ hasQuit }) => hasQuit && this.#end();
    for (const act of ACTS)
      addEventListener(act, (event) => this.#take(event), { capture: true, passive: false });
    for (const one of NEVER) addEventListener(one, (event) => event.preventDefault());
    setInterval(() => this.#follow(), 1000);
    setInterval(() => this.#move(), 1000 * rules.pace);
    this.#follow();
  }

  /** Take note of what is done; what begins a visit or answers a warning does nothing else. */
  #take(event: Event): void {
    const { detail = 0, key = "", button = 0 } = event as Partial<KeyboardEvent & MouseEvent>;
    const { ctrlKey, altKey, metaKey } = event as KeyboardEvent;
    if (detail === 0) this.#lets = this.#touch(); // else it is the rest of a press
    const isDead = ctrlKey || altKey || metaKey || button > 0 || DEAD.test(key);
    if (this.#lets && !isDead) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }

  #touch(): boolean {
    this.#follow(); // a visit that was over by now leaves nothing to the one that begins
    const before = this.#visits.touch();
    this.#follow();
    return before === "visiting";
  }

  /** End a visit that leaves the course. */
  #end(): void {
    this.#visits.end();
    this.#follow();
  }

  /** Show what the stage asks for. */
  #follow(): void {
    const stage = this.#visits.tick();
    if (stage !== this.#stage) this.#change(stage);
    if (isWarned(stage)) this.#count(stage);
  }

  #change(stage: Stage): void {
    const goesOn = isPlayed(stage) && isPlayed(this.#stage);
    this.#stage = stage;
    this.#cover?.close();
    this.#cover = undefined;
    if (!goesOn) this.#forget();
    if (isWarned(stage)) this.#warn(stage);
    else if (!isPlayed(stage)) this.#invite(stage);
  }

  /** Leave nothing of what a visitor opened or did. */
  #forget(): void {
    for (const dialog of document.querySelectorAll("dialog")) dialog.close();
    this.player.restart();
  }

  #warn(stage: Warned): void {
    const { title, how } = this.rules.words[stage];
    const told = h("div.stack", { id: "warned" }, h("p", h("strong", how)), this.#left);
    const cover = this.#show(stage, title, told, this.player.words.go_on);
    cover.setAttribute("role", "alertdialog");
    cover.setAttribute("aria-describedby", "warned");
  }

  #count(stage: Warned): void {
    const left = this.#visits.secondsLeft;
    const count = left > EACH_FROM ? Math.ceil(left / STEP) * STEP : left;
    const form = this.rules.words[stage].left[Math.min(count, 2)] ?? "";
    this.#left.textContent = told(form, { count });
  }

  /** Cover the page with an invitation; nothing is seen of it where the screen is black. */
  #invite(stage: Stage): void {
    const { course } = this.player;
    const { touch, private: kept } = this.rules.words;
    this.#move(); // before it shows, so that it does not come from elsewhere
    const cover = this.#show(stage, course.title, h("p", kept), touch);
    cover.querySelector("h2")?.setAttribute("lang", course.language);
  }

  /** Cover the page; whatever is done takes that away, and not its button alone. */
  #show(stage: Stage, title: string, told: HTMLElement, label: string): HTMLDialogElement {
    const act = button("button primary", () => {}, label);
    this.#cover = this.player.open(title, [told, act]);
    this.#cover.classList.add("hall", stage);
    act.focus();
    return this.#cover;
  }

  /** Move the invitation: it burns in nowhere. */
  #move(): void {
    this.#moves += 1;
    for (const [name, stride] of [["--x", 23] as const, ["--y", 37] as const]) {
      const way = (this.#moves * stride) % 200;
      document.documentElement.style.setProperty(name, `${Math.min(way, 200 - way)}%`);
    }
  }
}
