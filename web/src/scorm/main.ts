/** Stands before the page's script in a package: connects it to the platform that opened it. */

import type { Course } from "../course.ts";
import type { Platform } from "../pages/platform.ts";
import { Visit } from "../platforms/visit.ts";
import { apiCalled, Connection } from "./connection.ts";
import { SCORM_12, SCORM_2004 } from "./editions.ts";
import { Scorm } from "./scorm.ts";

function connected(course: Course): Platform | null {
  const is2004 = document.querySelector('meta[name="scorm"][content="2004"]');
  const edition = is2004 ? SCORM_2004 : SCORM_12;
  const api = apiCalled(edition.object);
  if (!api) return null;
  const to = new Connection(api, edition.prefix);
  if (to.call("Initialize", "") !== "true") return null;
  return new Visit(course, new Scorm(course.exam.pass_mark, edition, to));
}

Object.assign(globalThis, { pasAPasConnect: connected });
