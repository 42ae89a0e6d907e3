import type { Surroundings } from "./identity-likeness.ts";
import type { Named } from "./identity-memory.ts";

/** What is particular to a kind of element. */
export interface Kind<Element extends Named> {
  /** Whether a name says something so different from before that it may be another's by now. */
  readonly suspect: (before: Element, after: Element) => boolean;
  /** How surely one is the other, judged by what they say and what is around them; 0 for not. */
  readonly likeness: (before: Element, after: Element, surroundings: Surroundings) => number;
  /** Whether it says enough to be more than a name that is just being typed. */
  readonly isWhole: (element: Element) => boolean;
  /** Whether so little was left of an element that it was being deleted rather than renamed. */
  readonly erased: (element: Element) => boolean;
}
