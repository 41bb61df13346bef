/** Whether what someone typed is what a field takes, and what kind of thing is wrong with it. */

import type { Answer, Markdown } from "../course.ts";
import { type TrainingWords, told } from "../words.ts";
import { composed, fold } from "./folding.ts";
import { matches } from "./patterns.ts";
import { datesIn, emailsIn, numbersIn, phonesIn } from "./readings.ts";

/** The length of a typed text at most, in characters. */
export const LONGEST = 200;

const READINGS = [
  ["date", datesIn, "no_date", "other_date"],
  ["phone", phonesIn, "no_phone", "other_answer"],
  ["number", numbersIn, "no_number", "other_number"],
  ["email", emailsIn, "no_email", "other_answer"],
] as const;

/** Whether a text is what a field takes; spaces around it never matter. */
export function isRight(answer: Answer, given: string): boolean {
  const typed = composed(given).trim();
  if (answer.exact) return typed === answer.exact.trim() && typed !== "";
  if (answer.pattern) return matches(answer.pattern, typed);
  for (const [way, read] of READINGS) {
    const expected = answer[way];
    if (!expected) continue;
    const meant = read(typed);
    return [...read(expected)].some((one) => meant.has(one));
  }
  return texts(answer).map(loose).includes(loose(typed));
}

/** What is wrong with a text, without giving the answer away. */
export function whatIsWrong(
  answer: Answer,
  typed: string,
  words: TrainingWords,
): Markdown | undefined {
  if (isRight(answer, typed)) return undefined;
  if (!typed.trim()) return [words.empty_field];
  const mistakes = answer.wrong ?? [];
  const known = mistakes.find(([mistake]) => mistake && isRight(mistake, typed));
  const any = mistakes.find(([mistake]) => !mistake);
  return (known ?? any)?.[1] ?? [ofItsKind(answer, typed, words)];
}

function ofItsKind(answer: Answer, typed: string, words: TrainingWords): string {
  if (answer.same_as) return words.not_the_same;
  for (const [way, read, none, other] of READINGS)
    if (answer[way]) return words[read(typed).size ? other : none];
  const expected = texts(answer);
  return expected.length ? ofText(expected, typed, words) : words.wrong_shape;
}

function ofText(expected: readonly string[], typed: string, words: TrainingWords): string {
  const own = loose(typed);
  if (expected.map(loose).includes(own)) return words.wrong_case;
  const isDigits = (text: string) => /^\p{Nd}+$/u.test(text);
  if (expected.map(loose).every(isDigits) && !isDigits(own)) return words.digits;
  if (expected.every((one) => one.includes("@")) && !typed.includes("@")) return words.no_email;
  const lengths = new Set(expected.map((one) => [...loose(one)].length));
  const [length = 0] = lengths;
  const count = [...own].length;
  if (lengths.size !== 1 || lengths.has(count)) return words.other_answer;
  const forms = count < length ? words.too_short : words.too_long;
  return told(forms[Math.min(count, forms.length - 1)] ?? "", { count, expected: length });
}

/** The texts that a field takes, where they are told one by one. */
function texts(answer: Answer): readonly string[] {
  const only = answer.exact ?? answer.like;
  return only ? [only] : (answer.one_of ?? []);
}

/** Without what does not matter: case, accents, spaces, hyphens, apostrophes. */
function loose(text: string): string {
  const folded = fold(text);
  return folded.replace(/[-']/g, " ").replace(/\s+/g, "") || folded.trim();
}
