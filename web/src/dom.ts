/** Elements of the page, made without markup: what an author writes is always text. */

export type Child = globalThis.Node | string | undefined | false;
type Value = string | number | boolean | undefined;
type Name =
  | "alt"
  | "autocomplete"
  | "checked"
  | "class"
  | "disabled"
  | "for"
  | "href"
  | "id"
  | "inert"
  | "lang"
  | "name"
  | "rel"
  | "role"
  | "scope"
  | "selected"
  | "spellcheck"
  | "src"
  | "start"
  | "tabindex"
  | "target"
  | "type"
  | "value"
  | `aria-${string}`
  | "data-key";
export type Attributes = Readonly<Partial<Record<Name, Value>>>;

/** A new element; an attribute that is false or undefined is left out. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined && value !== false)
      made.setAttribute(name, value === true ? "" : `${value}`);
  made.append(...children.filter((one) => one !== undefined && one !== false));
  return made;
}

/** A button of the page that does something. */
export function button(
  attributes: Attributes,
  act: () => void,
  ...children: readonly Child[]
): HTMLButtonElement {
  const made = h("button", { type: "button", ...attributes }, ...children);
  made.addEventListener("click", act);
  return made;
}

const SVG = "http://www.w3.org/2000/svg";

/** A drawing that is one path, in a square of so many units; a picture where it has a name. */
export function drawing(name: string, side: number, path: string): SVGSVGElement {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", `0 0 ${side} ${side}`);
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-label", name);
  const drawn = document.createElementNS(SVG, "path");
  drawn.setAttribute("d", path);
  svg.append(drawn);
  return svg;
}

/** Words for those who do not see what is drawn. */
export function unseen(words: string): HTMLElement {
  return h("span", { class: "unseen" }, words);
}
