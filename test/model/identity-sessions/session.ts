/** What somebody does in the editor, in order. Places are given by what stands there. */
export type Step =
  /**
   * Puts a caret at `‸`, or selects what stands between `‹` and `›`, or all that is given. ` » ` leads
   * from one text to the next one behind it. Several places make several carets.
   */
  | readonly ["go", ...places: string[]]
  /** Selects whole lines: from that of the one place to that of the next such text behind it. */
  | readonly ["lines", from: string, to: string]
  | readonly ["go end"]
  | readonly ["select all"]
  /** Letter by letter, over what is selected. */
  | readonly ["type", letters: string]
  /** At once; what was cut or copied where no text is given. */
  | readonly ["paste", text?: string]
  | readonly ["backspace", times: number]
  | readonly ["delete", times: number]
  /** Letter by letter, from the caret to a place before it. */
  | readonly ["erase back to", place: string]
  | readonly ["cut"]
  | readonly ["copy"]
  /** Replaces every whole word at once, as find and replace does. */
  | readonly ["replace all", from: string, to: string]
  /** Exchanges two words everywhere at once. */
  | readonly ["exchange all", one: string, other: string]
  /** Comments the selected lines out, or in again. */
  | readonly ["comment"]
  | readonly ["uncomment"]
  /** Moves the line of the caret up by one. */
  | readonly ["line up"]
  /** Makes the whole text another, as a formatter or an outside change does. */
  | readonly ["rewrite", change: (text: string) => string]
  /** Steps back to the text before the last so many steps. */
  | readonly ["undo", steps: number];

/** A scripted piece of work, and whose each name is in the end. */
export interface Session {
  readonly title: string;
  readonly text: string;
  readonly steps: readonly Step[];
  /**
   * By the name in the end, as `Entity` or `Entity.field`: the name at the start, or `new`. A name that
   * is not here is whose it was; one that was not there at the start is new.
   */
  readonly whose: Readonly<Record<string, string>>;
}
