/** Elements of the page, made without markup: what an author writes is always text. */

export type Child = globalThis.Node | string | undefined | false;
type Value = string | number | boolean | undefined;
type Name =
  | "alt"
  | "autocomplete"
  | "checked"
  | "class"
  | "disabled"
  | "download"
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

type Tag = keyof HTMLElementTagNameMap;

/** A new element, as `tag.class.class`; an attribute that is false or undefined is left out. */
export function h<K extends Tag>(
  selector: K | `${K}.${string}`,
  ...parts: readonly (Attributes | Child)[]
): HTMLElementTagNameMap[K] {
  const [tag, ...names] = selector.split(".");
  const made = document.createElement(tag as K);
  if (names.length) made.className = names.join(" ").trim();
  for (const part of parts)
    if (typeof part === "string") made.append(unbreakable(part));
    else if (part instanceof globalThis.Node) made.append(part);
    else
      for (const [name, value] of Object.entries(part || {}))
        if (value !== undefined && value !== false)
          made.setAttribute(name, value === true ? "" : `${value}`);
  return made;
}

/** With spaces that never break where typography wants them: as `tutor/exports/pages.py`. */
function unbreakable(text: string): string {
  return text.replace(/(?<=«) | (?=[»:;!?·/])|(?<=\d) (?=\d)/g, "\u00a0");
}

/** A button of the page that does something; its classes are parted by spaces. */
export function button(
  names: string,
  act: () => void,
  ...parts: readonly (Attributes | Child)[]
): HTMLButtonElement {
  const made = h(names ? `button.${names}` : "button", { type: "button" }, ...parts);
  made.addEventListener("click", act);
  return made;
}

/** What is told, each under its name; what is not there is left out. */
export function pairs(
  rows: readonly (readonly [name: string, told: string | undefined])[],
): HTMLElement {
  const told = rows.filter(([, what]) => what !== undefined);
  return h("dl.manual", ...told.flatMap(([name, what]) => [h("dt", name), h("dd", what)]));
}

/** Words in an element of their own, where there are some. */
export function line(
  selector: keyof HTMLElementTagNameMap | `${keyof HTMLElementTagNameMap}.${string}`,
  words: string | undefined,
): HTMLElement | undefined {
  return words === undefined ? undefined : h(selector, words);
}

/** Words for those who do not see what is drawn. */
export function unseen(words: string): HTMLElement {
  return h("span.unseen", words);
}
