import { expect, it } from "vitest";
import {
  emptyHistory,
  type History,
  record,
  type Snapshot,
  stepBack,
  stepForward,
  typing,
} from "../../../src/app/store/history.ts";
import { nothingSelected } from "../../../src/app/store/state.ts";

const snapshot = (text: string): Snapshot => ({
  text,
  layout: new Map(),
  selection: nothingSelected,
});

const textsOf = ({ past }: History) => past.map(({ text }) => text);

it("makes one step of typing without a pause, and a new one after half a second", () => {
  let history = record(emptyHistory, snapshot(""), typing, 1000);
  history = record(history, snapshot("a"), typing, 1400);
  history = record(history, snapshot("ab"), typing, 1900);
  history = record(history, snapshot("abc"), typing, 2401);
  expect(textsOf(history)).toEqual(["", "abc"]);
});

it("ends a row of typing where a gesture comes between", () => {
  let history = record(emptyHistory, snapshot(""), typing, 0);
  history = record(history, snapshot("a"), undefined, 10);
  history = record(history, snapshot("b"), typing, 20);
  expect(textsOf(history)).toEqual(["", "a", "b"]);
});

it("steps back and forward, and forgets the future at the next change", () => {
  const history = record(emptyHistory, snapshot("one"), undefined, 0);
  const back = stepBack(history, snapshot("two"));
  expect(back?.snapshot.text).toBe("one");
  const forward = back && stepForward(back.history, back.snapshot);
  expect(forward?.snapshot.text).toBe("two");
  const changed = back && record(back.history, snapshot("one"), undefined, 1);
  expect(changed && stepForward(changed, snapshot("three"))).toBeUndefined();
});

it("does not join typing after an undo to what was typed before it", () => {
  let history = record(emptyHistory, snapshot(""), typing, 0);
  const back = stepBack(history, snapshot("a"));
  history = record(back?.history ?? emptyHistory, snapshot(""), typing, 100);
  expect(textsOf(history)).toEqual([""]);
});

it("keeps two hundred steps, fewer when the text is large, and at least one", () => {
  let history = emptyHistory;
  for (let i = 0; i < 300; i++) history = record(history, snapshot(`${i}`), undefined, i);
  expect(history.past).toHaveLength(200);
  expect(history.past.at(-1)?.text).toBe("299");
  const large = "x".repeat(15_000_000);
  for (let i = 0; i < 5; i++) history = record(history, snapshot(large), undefined, i);
  expect(history.past).toHaveLength(2);
  const huge = record(emptyHistory, snapshot("x".repeat(50_000_000)), undefined, 0);
  expect(huge.past).toHaveLength(1);
});
