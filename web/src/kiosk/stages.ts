/** The states of a hall's screen. */

/** Nothing was done for a while, or the longest visit is nearly over: one is told. */
export type Warned = "idle" | "ending";
/** Black as the hall is closed, or as nobody came for long; inviting; somebody's visit. */
export type Stage = "closed" | "asleep" | "waiting" | "visiting" | Warned;

export function isWarned(stage: Stage): stage is Warned {
  return stage === "idle" || stage === "ending";
}

/** Whether somebody's visit is shown. */
export function isPlayed(stage: Stage | undefined): boolean {
  return stage === "visiting" || (stage !== undefined && isWarned(stage));
}
