/** The ways of learning alone. */

export type Mode = "guided" | "practice" | "exam";
