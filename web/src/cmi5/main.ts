/** Stands before the page's script in a package: connects it to the platform that opened it. */

import type { Course } from "../course.ts";
import type { Platform } from "../pages/platform.ts";
import { Visit } from "../platforms/visit.ts";
import { Cmi5, type Kept } from "./cmi5.ts";
import { type Launch, type LaunchData, launchOf, tokenOf } from "./launch.ts";
import { Lrs } from "./lrs.ts";
import { Statements } from "./statements.ts";

async function connected(course: Course): Promise<Platform | null> {
  try {
    const launch = launchOf(location.search);
    return launch ? new Visit(course, await begun(course, launch)) : null;
  } catch {
    return null; // out of reach, or it refuses: as when the page is loaded a second time
  }
}

/** In the order that cmi5 asks for. */
async function begun(course: Course, launch: Launch): Promise<Cmi5> {
  const lrs = new Lrs(launch, await tokenOf(launch));
  const data = (await lrs.state("LMS.LaunchData")) as LaunchData;
  await lrs.preferences(); // to be asked for; the page has one language, and no sound
  const kept = ((await lrs.state()) ?? {}) as Kept;
  const iri = document.querySelector<HTMLMetaElement>('meta[name="cmi5"]')?.content ?? "";
  const statements = new Statements(launch, data, iri);
  lrs.tell(statements.initialized());
  if (!(await lrs.sendNow())) throw new Error("out of reach");
  return new Cmi5(data, kept, course.exam.pass_mark, statements, lrs);
}

Object.assign(globalThis, { pasAPasConnect: connected });
