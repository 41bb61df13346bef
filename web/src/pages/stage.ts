/** What the page shows: a demo, someone's go at a task, or its result. */

/** What may be done now by the page's own buttons and keys. */
export interface Can {
  readonly back: boolean;
  readonly on: boolean;
  /** Whether one may go anywhere in the course: the map, the end menu, the start. */
  readonly roam: boolean;
  readonly hint: boolean;
}

export interface Stage {
  readonly can: Can;
  /** What stands in the page's header. */
  readonly where: string;
  readonly title: string;
  /** Another one whenever something else comes on, of which the title takes the focus. */
  readonly key: string;
  /** What is read aloud to those who do not see it come. */
  readonly announced: string;
  draw(): HTMLElement;
  back?(): void;
  on?(): void;
  /** Do what the zone of a number does. */
  choose?(number: number): void;
  /** Take a click beside all that reacts. */
  clickBeside?(): void;
  hint?(): void;
  /** Stop what would go on by itself, as below a window. */
  pause?(): void;
  /** Have it go on by itself, if it does: its time begins anew. */
  wait?(): void;
  /** Keep where it stands, so as to go on another time. */
  keep(): void;
}
