import clsx from "clsx";
import { CircleAlert, Info, Search, TriangleAlert } from "lucide-react";
import { type KeyboardEvent, memo, useMemo, useState } from "react";
import type { RelataDiagnostic } from "#language";
import { LineMap, type Severity } from "#text";
import { Hint } from "../button.tsx";
import { countOf, showProblem } from "../store/index.ts";
import { Mends } from "./mends.tsx";

interface ProblemListProps {
  readonly text: string;
  readonly problems: readonly RelataDiagnostic[];
}

/** Rows are added by this many: nobody reads thousands, and they would slow typing down. */
const portion = 200;

/** What is wrong, each with its place; a click leads there. */
export function ProblemList({ text, problems }: ProblemListProps) {
  const [words, setWords] = useState("");
  const [hidden, setHidden] = useState<ReadonlySet<Severity>>(new Set());
  const lines = useMemo(() => new LineMap(text), [text]);
  const fitting = useMemo(() => filtered(problems, words, hidden), [problems, words, hidden]);
  if (problems.length === 0)
    return <p className="px-3 pb-3 text-xs text-ink-faint">The model has no problems.</p>;
  return (
    <div className="flex max-h-64 flex-col">
      <div className="flex items-center gap-1.5 px-2.5 pb-1.5">
        <Filter words={words} onWords={setWords} />
        {severities.map((kind) => (
          <Toggle
            key={kind.severity}
            {...kind}
            count={problems.filter(({ severity }) => severity === kind.severity).length}
            isOn={!hidden.has(kind.severity)}
            onToggle={() => setHidden(toggled(hidden, kind.severity))}
          />
        ))}
      </div>
      {fitting.length > 0 ? (
        <Rows problems={fitting} lines={lines} />
      ) : (
        <p className="px-3 pb-3 text-xs text-ink-faint">
          No problem fits the filter.{" "}
          <button
            type="button"
            className="font-medium text-accent-text hover:underline"
            onClick={() => {
              setWords("");
              setHidden(new Set());
            }}
          >
            Show all
          </button>
        </p>
      )}
    </div>
  );
}

function toggled(hidden: ReadonlySet<Severity>, severity: Severity): ReadonlySet<Severity> {
  const after = new Set(hidden);
  if (!after.delete(severity)) after.add(severity);
  return after;
}

function filtered(
  problems: readonly RelataDiagnostic[],
  words: string,
  hidden: ReadonlySet<Severity>,
): readonly RelataDiagnostic[] {
  const wanted = words.trim().toLowerCase().split(/\s+/);
  return problems.filter(({ severity, message, code }) => {
    if (hidden.has(severity)) return false;
    const said = `${message} ${code}`.toLowerCase();
    return wanted.every((word) => said.includes(word));
  });
}

interface FilterProps {
  readonly words: string;
  readonly onWords: (words: string) => void;
}

function Filter({ words, onWords }: FilterProps) {
  return (
    <label className="flex h-7 min-w-0 flex-1 items-center gap-1.5 rounded-lg border border-line bg-canvas px-2 focus-within:border-accent">
      <Search className="size-3.5 shrink-0 text-ink-faint" />
      <input
        type="search"
        aria-label="Filter the problems"
        placeholder="Filter"
        spellCheck={false}
        value={words}
        onChange={(event) => onWords(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Escape" && words !== "") onWords("");
        }}
        className="w-full min-w-0 bg-transparent text-xs outline-none placeholder:text-ink-faint [&::-webkit-search-cancel-button]:hidden"
      />
    </label>
  );
}

const severities = [
  { severity: "error", noun: "error", Icon: CircleAlert, colour: "text-danger" },
  { severity: "warning", noun: "warning", Icon: TriangleAlert, colour: "text-warning" },
  { severity: "info", noun: "hint", Icon: Info, colour: "text-ink-faint" },
] as const satisfies readonly { readonly severity: Severity; readonly [key: string]: unknown }[];

interface ToggleProps {
  readonly noun: string;
  readonly Icon: typeof Info;
  readonly colour: string;
  readonly count: number;
  readonly isOn: boolean;
  readonly onToggle: () => void;
}

function Toggle({ noun, Icon, colour, count, isOn, onToggle }: ToggleProps) {
  const text = `${isOn ? "Hide" : "Show"} ${countOf(count, noun)}`;
  return (
    <Hint text={text}>
      <button
        type="button"
        aria-pressed={isOn}
        aria-label={countOf(count, noun)}
        disabled={count === 0}
        onClick={onToggle}
        className={clsx(
          "flex h-7 shrink-0 items-center gap-1 rounded-lg px-1.5 text-xs tabular-nums transition-colors disabled:opacity-40",
          isOn ? `${colour} hover:bg-hover` : "bg-pressed text-ink-faint line-through",
        )}
      >
        <Icon className="size-3.5" />
        {count}
      </button>
    </Hint>
  );
}

interface RowsProps {
  readonly problems: readonly RelataDiagnostic[];
  readonly lines: LineMap;
}

function Rows({ problems, lines }: RowsProps) {
  const [most, setMost] = useState(portion);
  const more = problems.length - most;
  return (
    <ul aria-label="Problems" onKeyDown={walk} className="min-h-0 overflow-y-auto px-1.5 pb-1.5">
      {keyed(problems.slice(0, most)).map(([key, problem]) => (
        <Row key={key} problem={problem} line={lines.positionAt(problem.span.from).line} />
      ))}
      {more > 0 && (
        <li>
          <button
            type="button"
            onClick={() => setMost(most + portion)}
            className="w-full rounded-lg px-2 py-1.5 text-left text-xs font-medium text-accent-text hover:bg-hover"
          >
            Show {Math.min(more, portion)} more of {more}
          </button>
        </li>
      )}
    </ul>
  );
}

/** Each with a key that does not hang on its place; several may say the same. */
function keyed(
  problems: readonly RelataDiagnostic[],
): readonly (readonly [key: string, problem: RelataDiagnostic])[] {
  const counts = new Map<string, number>();
  return problems.map((problem) => {
    const said = `${problem.code} ${problem.message}`;
    const nth = counts.get(said) ?? 0;
    counts.set(said, nth + 1);
    return [`${nth} ${said}`, problem];
  });
}

interface RowProps {
  readonly problem: RelataDiagnostic;
  readonly line: number;
}

const Row = memo(function Row({ problem, line }: RowProps) {
  const [isNear, setNear] = useState(false);
  const { Icon, colour, noun } =
    severities.find(({ severity }) => severity === problem.severity) ?? severities[0];
  return (
    <li
      onPointerEnter={() => setNear(true)}
      onFocus={() => setNear(true)}
      className="flex items-start rounded-lg hover:bg-hover has-[:focus-visible]:bg-hover"
    >
      <button
        type="button"
        data-problem=""
        onClick={() => showProblem(problem)}
        className={clsx(
          "flex min-w-0 flex-1 items-start gap-2 rounded-lg px-2 py-1.5 text-left text-xs leading-snug focus-visible:outline-offset-[-2px]",
          problem.severity === "info" && "text-ink-soft",
        )}
      >
        <Icon
          className={clsx("mt-px size-3.5 shrink-0", colour)}
          role="img"
          aria-hidden={false}
          aria-label={noun}
        />
        <span className="min-w-0 flex-1 break-words">{problem.message}</span>
        <span className="shrink-0 text-ink-faint tabular-nums">Line {line}</span>
      </button>
      {/* Mends take work to find: they are looked for where somebody looks. */}
      {isNear && <Mends problem={problem} />}
    </li>
  );
});

/** The arrow keys go from problem to problem. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const rows: readonly Element[] = [...event.currentTarget.querySelectorAll("[data-problem]")];
  const at = document.activeElement ? rows.indexOf(document.activeElement) : -1;
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
  if (next === undefined) return;
  event.preventDefault();
  const row = rows[next];
  if (row instanceof HTMLElement) row.focus();
}
