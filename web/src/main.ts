/** What the page runs, and what tests replay: the very same file. */

import { type Course, FORMAT } from "./course.ts";
import { Session } from "./engine/session.ts";
import { plain } from "./markdown.ts";
import type { Platform } from "./pages/platform.ts";
import { Player } from "./pages/player.ts";
import { Attempt } from "./training/attempt.ts";
import type { Words } from "./words.ts";

Object.assign(globalThis, { pasAPas: { Attempt, Session, plain } });

declare global {
  /** There in a package for a learning platform: null where none answers. */
  var pasAPasConnect: ((course: Course) => Platform | null | Promise<Platform | null>) | undefined;
  /** There on the page of a hall. */
  var pasAPasKiosk: ((player: Player) => void) | undefined;
}

function read<T>(id: string): T {
  return JSON.parse(document.getElementById(id)?.textContent ?? "null") as T;
}

async function play(): Promise<void> {
  const course = read<Course>("course");
  if (course.format !== FORMAT) throw new RangeError(`format ${course.format}, not ${FORMAT}`);
  const platform = await globalThis.pasAPasConnect?.(course);
  const player = new Player(course, read<Words>("words"), platform);
  globalThis.pasAPasKiosk?.(player);
}

// An old browser keeps what tells so; in Node, there is no page.
if (globalThis.document?.getElementById("needs") === null) void play();
