/** The bar at the foot: how one goes back and on, and what else may be asked for. */

import { button, h } from "../dom.ts";
import type { Words } from "../words.ts";
import type { Can } from "./stage.ts";

export interface Commands {
  back(): void;
  on(): void;
  contents(): void;
  menu(): void;
  learn(): void;
  hint(): void;
  leave(): void;
  help(): void;
}

export class Bar {
  readonly element: HTMLElement;
  readonly #previous: HTMLElement;
  readonly #next: HTMLElement;
  readonly #menu: HTMLElement;
  readonly #roaming: readonly HTMLElement[];
  readonly #hint: HTMLElement;
  readonly #leave: HTMLElement;

  constructor(words: Words, commands: Commands) {
    const made = (sign: string, label: string, command: keyof Commands, isSignLast = false) => {
      const drawn = [h("span", { "aria-hidden": "true" }, sign), h("span.label", label)];
      return button("", () => commands[command](), ...(isSignLast ? drawn.reverse() : drawn));
    };
    this.#previous = made("←", words.previous, "back");
    this.#next = made("→", words.next, "on", true);
    this.#menu = made("⌂", words.menu, "menu");
    this.#roaming = [made("☰", words.contents, "contents"), made("✎", words.learn, "learn")];
    this.#hint = made("!", words.hint, "hint");
    this.#leave = made("✕", words.leave, "leave");
    const help = made("?", words.help, "help");
    const all = [
      this.#previous,
      this.#menu,
      ...this.#roaming,
      this.#leave,
      this.#hint,
      help,
      this.#next,
    ];
    this.element = h("nav.foot", { "aria-label": words.commands }, ...all);
  }

  /** Show what may be done now; what goes back and on stays where it is, greyed out. */
  show(can: Can, hasMenu: boolean, canLeave: boolean): void {
    this.#previous.setAttribute("aria-disabled", `${!can.back}`);
    this.#next.setAttribute("aria-disabled", `${!can.on}`);
    this.#menu.hidden = !can.roam || !hasMenu;
    for (const one of this.#roaming) one.hidden = !can.roam;
    this.#hint.hidden = !can.hint;
    this.#leave.hidden = !canLeave;
  }
}
