/** The frames that surround a screen's elements: one row a kind. */

import type { Frames } from "../course.ts";
import { type Child, h } from "../dom.ts";
import type { View } from "../elements/view.ts";
import { told } from "../words.ts";

type Drawers = {
  readonly [K in keyof Frames]: (frame: Frames[K], view: View, inside: HTMLElement) => HTMLElement;
};

const DRAWERS: Drawers = {
  browser: ({ url, title }, _, inside) =>
    h(
      "div",
      { class: "frame browser" },
      h(
        "div",
        { class: "chrome" },
        h("span", { class: "dots", "aria-hidden": "true" }, h("i"), h("i"), h("i")),
        title !== undefined && h("p", { class: "tab" }, title),
        h("p", { class: "url" }, url),
      ),
      inside,
    ),
  phone: ({ title, time }, _, inside) =>
    h(
      "div",
      { class: "frame phone" },
      h(
        "div",
        { class: "chrome" },
        h("p", { class: "time" }, time),
        h("p", { class: "app" }, title),
      ),
      inside,
    ),
  email: ({ sender, address, recipient, subject, date }, { words }, inside) => {
    const origin = sender && address ? `${sender} <${address}>` : (sender ?? address);
    const rows: [string, string | undefined][] = [
      [words.from, origin],
      [words.to, recipient],
      [words.date, date],
    ];
    return h(
      "div",
      { class: "frame email" },
      h(
        "div",
        { class: "chrome" },
        subject !== undefined && h("p", { class: "subject" }, unseenLabel(words.subject), subject),
        h("dl", {}, ...rows.flatMap(([name, value]) => row(name, value))),
      ),
      inside,
    );
  },
  letter: ({ sender, recipient, date }, _, inside) =>
    h(
      "div",
      { class: "frame letter" },
      h(
        "div",
        { class: "chrome" },
        line("sender", sender),
        line("recipient", recipient),
        line("date", date),
      ),
      inside,
    ),
  document: ({ title, page }, { words }, inside) =>
    h(
      "div",
      { class: "frame document" },
      h(
        "div",
        { class: "chrome" },
        line("file", title),
        page !== undefined && h("p", {}, told(words.page, { page })),
      ),
      inside,
    ),
  cover: ({ service, title, subtitle, note }, view, inside) =>
    h(
      "div",
      { class: "frame cover" },
      h(
        "div",
        { class: "band" },
        line("service", service),
        h("p", { class: "large" }, title.trim()),
        line("subtitle", subtitle),
      ),
      inside,
      note !== undefined &&
        h("p", { class: "notice warning" }, unseenLabel(view.words.warning), note),
    ),
  plain: ({ title }, view, inside) => {
    if (title !== undefined) inside.prepend(h(view.heading(1), { class: "title-2" }, title));
    return h("div", { class: "frame plain" }, inside);
  },
};

/** A frame around what it shows. */
export function drawFrame<K extends keyof Frames>(
  frame: Frames[K],
  view: View,
  inside: HTMLElement,
): HTMLElement {
  return (DRAWERS[frame.kind as K] as Drawers[K])(frame, view, inside);
}

function line(name: string, words: string | undefined): HTMLElement | undefined {
  return words === undefined ? undefined : h("p", { class: name }, words);
}

function row(name: string, value: string | undefined): HTMLElement[] {
  return value === undefined ? [] : [h("dt", {}, name), h("dd", {}, value)];
}

function unseenLabel(words: string): Child {
  return h("span", { class: "unseen" }, `${words} `);
}
