/** The keys of the page; none is taken from who types, nor from a control that uses it. */

import type { Commands } from "./bar.ts";

export interface Keys extends Commands {
  start(): void;
  search(): void;
  print(): void;
  /** Do what the zone of a number does. */
  choose(number: number): void;
}

const DIGIT = /^[1-9]$/;
const CONTROLS = "a, button, input, select, summary";
const TYPED = "input:not([type='checkbox'], [type='radio']), select";

/** What a key asks for, but for the digits. */
export type Command = Exclude<keyof Keys, "choose">;

export const COMMANDS: Readonly<Record<string, Command>> = {
  Enter: "on",
  ArrowRight: "on",
  PageDown: "on",
  ArrowLeft: "back",
  PageUp: "back",
  Home: "start",
  End: "menu",
  m: "menu",
  g: "contents",
  "/": "search",
  p: "print",
  e: "learn",
  i: "hint",
  F3: "hint",
  Escape: "leave",
  f: "fullScreen",
  "?": "help",
};

export function listen(keys: Keys): void {
  document.addEventListener("keydown", (event) => {
    const { key, target } = event;
    if (event.ctrlKey || event.altKey || event.metaKey || document.querySelector("dialog[open]"))
      return;
    const isTyped = target instanceof Element && target.matches(TYPED);
    if (isTyped && key !== "F3" && key !== "Escape") return;
    const command = COMMANDS[key.length === 1 ? key.toLowerCase() : key];
    const isDigit = DIGIT.test(key);
    if (!(command || isDigit) || isUsed(event)) return;
    event.preventDefault();
    if (event.repeat) return; // held too long, a key goes on once
    if (command) keys[command]();
    else keys.choose(Number(key));
  });
}

/** Whether a key acts on what has the focus: Enter, or an arrow that chooses or scrolls there. */
function isUsed({ key, target }: KeyboardEvent): boolean {
  if (key === "Enter") return target instanceof Element && target.matches(CONTROLS);
  if (!key.startsWith("Arrow") || !(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return true;
  return target.tabIndex === 0 && target.scrollWidth > target.clientWidth;
}
