import type { Kinds } from "../course.ts";
import { h, unseen } from "../dom.ts";
import { markdown } from "../markdown.ts";
import { told } from "../words.ts";
import type { View } from "./view.ts";

/** A bubble at the left, under whose it is; one's own at the right. */
export function drawMessage(element: Kinds["message"], view: View): HTMLElement {
  const { from, time, text } = element;
  const whose =
    from === undefined ? view.words.own_message : told(view.words.message_from, { sender: from });
  return h(
    from === undefined ? "div.message.own" : "div.message",
    h(
      "p.head",
      unseen(`${whose} `),
      from !== undefined && h("strong", { "aria-hidden": "true" }, `${from} `),
      time,
    ),
    h("div.bubble", ...markdown(text, view)),
  );
}
