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
  fullScreen(): void;
  help(): void;
}

export class Bar {
  readonly element: HTMLElement;
  readonly #buttons: readonly (readonly [name: keyof Commands, made: HTMLElement])[];

  constructor(words: Words, commands: Commands) {
    const made = (name: keyof Commands, sign: string, label: string) => {
      const drawn = [h("span", { "aria-hidden": "true" }, sign), h("span.label", label)];
      return button(name, () => commands[name](), ...(name === "on" ? drawn.reverse() : drawn));
    };
    const rows: [name: keyof Commands, sign: string, label: string][] = [
      ["back", "←", words.previous],
      ["menu", "⌂", words.menu],
      ["contents", "☰", words.contents],
      ["learn", "✎", words.learn],
      ["leave", "✕", words.leave],
      ["hint", "!", words.hint],
      ["fullScreen", "□", words.full_screen],
      ["help", "?", words.help],
      ["on", "→", words.next],
    ];
    this.#buttons = rows.map((row) => [row[0], made(...row)]);
    const all = this.#buttons.map(([, one]) => one);
    this.element = h("nav.foot", { "aria-label": words.commands }, ...all);
  }

  /** Show what may be done now; what goes back and on stays where it is, greyed out. */
  show(can: Can, hasMenu: boolean, canLeave: boolean): void {
    const isHidden: Partial<Record<keyof Commands, boolean>> = {
      menu: !can.roam || !hasMenu,
      contents: !can.roam,
      learn: !can.roam,
      leave: !canLeave,
      hint: !can.hint,
      fullScreen: !document.fullscreenEnabled, // in a platform's frame, on some telephones
    };
    for (const [name, one] of this.#buttons) {
      one.hidden = isHidden[name] ?? false;
      if (name === "back" || name === "on") one.setAttribute("aria-disabled", `${!can[name]}`);
    }
  }
}
