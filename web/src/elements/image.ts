import type { Kinds } from "../course.ts";
import { h } from "../dom.ts";
import type { DrawAll, View } from "./view.ts";
import { control, over, remarks } from "./zone.ts";

/** A picture, its zones over it; where it is not there, they stand under its words. */
export function drawImage(element: Kinds["image"], view: View, all: DrawAll): HTMLElement {
  const drawn = picture(element);
  const { zones = [] } = element;
  if (!zones.length) return drawn;
  const parts = all(zones, view);
  const told = zones.flatMap((zone) => [...remarks(zone, view)]);
  if (drawn.classList.contains("picture"))
    return h("div.stack", drawn, ...zones.map((zone) => named(zone, view)), ...told);
  for (const [at, zone] of zones.entries()) if (parts[at]) place(parts[at], zone);
  return h("div.stack", h("div.parts", drawn, ...parts), ...told);
}

/** A part of a picture: a button that lies over it, if it reacts. */
export function drawZone(element: Kinds["zone"], view: View): HTMLElement {
  const reaction = view.does.reaction?.(element);
  return reaction ? over(element, reaction) : h("span");
}

function named(zone: Kinds["zone"], view: View): HTMLElement {
  return control(zone, view, "option", zone.label);
}

/** The file's picture; without one, the one in characters, or else its words in a frame. */
function picture({ alt, address, art }: Kinds["image"]): HTMLElement {
  if (address) return h("img", { src: address, alt });
  if (!art) return h("p.picture", alt);
  const drawn = h("pre.art", { role: "img", "aria-label": alt }, art);
  const columns = Math.max(...art.split("\n").map(({ length }) => length));
  drawn.style.fontSize = `min(0.9rem, ${130 / columns}vw)`; // all of it, on a telephone
  return drawn;
}

/** Put a part where it is; of two that overlap, the smaller one lies over the other. */
function place({ style }: HTMLElement, { at: [left, top, width, height] }: Kinds["zone"]): void {
  style.left = `${left}%`;
  style.top = `${top}%`;
  style.width = `${width}%`;
  style.height = `${height}%`;
  style.zIndex = `${Math.max(1, 10_000 - Math.round(width * height))}`;
}
