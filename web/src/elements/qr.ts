import type { Kinds } from "../course.ts";
import { drawing, h } from "../dom.ts";
import type { View } from "./view.ts";

export function drawQr({ code, label, link }: Kinds["qr"], view: View): HTMLElement {
  return h(
    "div.qr",
    code && drawing(view.words.qr, code.side, code.path),
    h("p", label !== undefined && h("strong", `${label} `), link),
  );
}
