import type { AppState, Notice } from "./state.ts";

let last = 0;

/** The state with one more message for the person; a few at most, the oldest go first. */
export function notified(
  state: AppState,
  tone: Notice["tone"],
  text: string,
  action?: Notice["action"],
): AppState {
  last += 1;
  const notice: Notice = { id: last, tone, text, action };
  const others = state.view.notices.filter((other) => other.text !== text);
  return { ...state, view: { ...state.view, notices: [...others, notice].slice(-3) } };
}
