/** The keys of the page; none is taken from who types, nor from a control that uses it. */

import type { Commands } from "./bar.ts";

export interface Keys extends Commands {
  start(): void;
  fullScreen(): void;
  /** Do what the zone of a number does. */
  choose(number: number): void;
}

const DIGIT = /^[1-9]$/;
const CONTROLS = "a, button, input, select, summary";
const TYPED = "input:not([type='checkbox'], [type='radio']), select";

export function listen(keys: Keys): void {
  const acts: Readonly<Record<string, () => void>> = {
    Enter: () => keys.on(),
    ArrowRight: () => keys.on(),
    PageDown: () => keys.on(),
    ArrowLeft: () => keys.back(),
    PageUp: () => keys.back(),
    Home: () => keys.start(),
    End: () => keys.menu(),
    m: () => keys.menu(),
    g: () => keys.contents(),
    e: () => keys.learn(),
    i: () => keys.hint(),
    F3: () => keys.hint(),
    Escape: () => keys.leave(),
    f: () => keys.fullScreen(),
    "?": () => keys.help(),
  };
  document.addEventListener("keydown", (event) => {
    const { key, target } = event;
    if (event.ctrlKey || event.altKey || event.metaKey || document.querySelector("dialog[open]"))
      return;
    const isTyped = target instanceof Element && target.matches(TYPED);
    if (isTyped && key !== "F3" && key !== "Escape") return;
    const act = DIGIT.test(key)
      ? () => keys.choose(Number(key))
      : acts[key.length === 1 ? key.toLowerCase() : key];
    if (!act || isUsed(event)) return;
    event.preventDefault();
    act();
  });
}

/** Whether a key acts on what has the focus: Enter, or an arrow that chooses or scrolls there. */
function isUsed({ key, target }: KeyboardEvent): boolean {
  if (key === "Enter") return target instanceof Element && target.matches(CONTROLS);
  if (!key.startsWith("Arrow") || !(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return true;
  return target.tabIndex === 0 && target.scrollWidth > target.clientWidth;
}
