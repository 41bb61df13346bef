/** The likely way on from a slide where one must choose: as `tutor/model/likely_way.py`. */

import { type Hotspot, leadsOn, type StandingSlide } from "../engine/live.ts";
import { type Way, waysOf } from "./guide.ts";

function likelyWay({ next, hotspots }: StandingSlide): Hotspot | undefined {
  if (next) return undefined;
  const onward = hotspots.filter(leadsOn);
  const isPrimary = ({ element }: Hotspot) => element.kind === "button" && !element.style;
  return [
    ...hotspots.filter((spot) => spot.element.main),
    ...onward.filter(isPrimary),
    ...onward,
    ...hotspots,
  ][0];
}

/** The ways of a slide that lead on, the likely one first; all where none does. */
export function onward(standing: StandingSlide): Way[] {
  const likely = likelyWay(standing);
  const ways = waysOf(standing);
  const leading = ways.filter(([, spot]) => !spot || leadsOn(spot));
  const first = leading.filter(([, spot]) => spot === likely);
  const others = leading.filter(([, spot]) => spot !== likely);
  return (leading.length ? [...first, ...others] : ways).map(([way]) => way);
}
