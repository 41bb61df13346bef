/** What a hall has not: commands that its policy leaves out, and links that lead away. */

import { type Child, h } from "../dom.ts";
import { COMMANDS, type Command } from "../pages/keys.ts";
import type { Player } from "../pages/player.ts";
import type { Rules } from "./rules.ts";

/** Take away what is not among `keys`, now and from whatever is drawn. */
export function leaveOut(player: Player, keys: Rules["keys"]): void {
  const left = new Set<string>(keys);
  for (const name of Object.values(COMMANDS)) if (!left.has(name)) take(player, name);
  const mend = () => {
    for (const link of document.querySelectorAll<HTMLAnchorElement>("a:not(.term)"))
      link.replaceWith(words(link));
    if (!left.has("details")) for (const one of document.querySelectorAll("details")) one.remove();
    if (!left.has("terms"))
      for (const one of document.querySelectorAll(".term")) one.replaceWith(...one.childNodes);
  };
  new MutationObserver(mend).observe(document.body, { childList: true, subtree: true });
}

function take(player: Player, name: Command): void {
  player[name] = () => {};
  document.querySelector(`.foot .${name}`)?.remove();
}

/** A link's words, and the address to which it would lead, where it is not among them. */
function words(link: HTMLAnchorElement): HTMLElement {
  const address = readable(link.getAttribute("href") ?? "").replace(/^(mailto|tel):/, "");
  const inside: Child[] = [...link.childNodes];
  const isTold = bare(address) === bare(link.textContent);
  return h("span", { class: link.className }, ...inside, !isTold && ` (${address})`);
}

function readable(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address; // a “%” that stands for itself
  }
}

function bare(address: string): string {
  return address
    .replace(/^https?:\/\//, "")
    .replace(/^www\.|\/$/g, "")
    .trim();
}
