/** Clicks of the mouse: double ones mean one, and some fall beside all that reacts. */

/** Take a double click for one: its second is not meant for what the first brings up. */
export function joinDoubleClicks(): void {
  const join = (event: MouseEvent) => {
    const { detail, target } = event;
    if (detail && detail % 2 === 0) {
      event.preventDefault();
      event.stopPropagation();
    } else if (target instanceof Element) target.closest<HTMLElement>("[data-key]")?.focus(); // Safari gives it no focus
  };
  document.addEventListener("click", join, { capture: true });
}

/** Whether a click selects nothing, and falls beside all that reacts. */
export function isBeside(target: EventTarget | null): target is Element {
  const words = getSelection()?.toString(); // Firefox also selects fields, which hold none
  if (words || !(target instanceof Element)) return false;
  const control =
    target.closest("label")?.control ??
    target.closest("a, button, input, select, label, summary, .zone");
  return control?.matches(":disabled, [aria-disabled]") ?? true;
}
