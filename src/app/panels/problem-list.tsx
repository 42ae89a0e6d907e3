import { CircleAlert, Info, TriangleAlert } from "lucide-react";
import { useMemo } from "react";
import { type Diagnostic, LineMap } from "#text";
import { showProblem } from "../store/index.ts";

interface ProblemListProps {
  readonly text: string;
  readonly problems: readonly Diagnostic[];
}

/** More are not read, and would only slow typing down. */
const mostListed = 200;

/** What is wrong, each with its place; a click leads there. */
export function ProblemList({ text, problems }: ProblemListProps) {
  const lines = useMemo(() => new LineMap(text), [text]);
  if (problems.length === 0)
    return <p className="px-3 pb-3 text-xs text-ink-faint">The model has no problems.</p>;
  return (
    <ul aria-label="Problems" className="max-h-56 overflow-y-auto px-1.5 pb-1.5">
      {problems.slice(0, mostListed).map((problem) => (
        <li key={`${problem.span.from} ${problem.code} ${problem.message}`}>
          <Problem problem={problem} line={lines.positionAt(problem.span.from).line} />
        </li>
      ))}
      {problems.length > mostListed && (
        <li className="px-2 py-1.5 text-xs text-ink-faint">
          And {problems.length - mostListed} more.
        </li>
      )}
    </ul>
  );
}

interface ProblemProps {
  readonly problem: Diagnostic;
  readonly line: number;
}

function Problem({ problem, line }: ProblemProps) {
  return (
    <button
      type="button"
      onClick={() => showProblem(problem)}
      className="flex w-full items-start gap-2 rounded-lg px-2 py-1.5 text-left text-xs leading-snug hover:bg-hover"
    >
      <SeverityIcon severity={problem.severity} />
      <span className="min-w-0 flex-1 break-words">{problem.message}</span>
      <span className="shrink-0 text-ink-faint tabular-nums">Line {line}</span>
    </button>
  );
}

function SeverityIcon({ severity }: Pick<Diagnostic, "severity">) {
  if (severity === "error")
    return <CircleAlert className="size-3.5 mt-px shrink-0 text-danger" aria-label="Error" />;
  if (severity === "warning")
    return <TriangleAlert className="size-3.5 mt-px shrink-0 text-warning" aria-label="Warning" />;
  return <Info className="size-3.5 mt-px shrink-0 text-ink-faint" aria-label="Info" />;
}
