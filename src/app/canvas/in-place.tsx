import clsx from "clsx";
import { type ComponentProps, type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import type { Outcome } from "../store/index.ts";

/** What ended the editing of a cell. */
export type Ending = "enter" | "tab" | "blur";

interface InPlaceProps extends Omit<ComponentProps<"input">, "value" | "onChange"> {
  readonly label: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  /** Takes what was typed, or says why not; then the cell stays open and nothing is lost. */
  readonly onDone: (ending: Ending) => Outcome;
  readonly onCancel: () => void;
}

/** A cell of a card while it is edited. Enter takes it, Escape leaves it as it was. */
export function InPlace({
  label,
  text,
  onText,
  onDone,
  onCancel,
  className,
  onKeyDown,
  ...rest
}: InPlaceProps) {
  const input = useRef<HTMLInputElement>(null);
  const ended = useRef(false);
  const [problem, setProblem] = useState<Outcome>(undefined);
  const problemId = useId();
  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);
  const finish = (ending: Ending) => {
    if (ended.current) return;
    const outcome = onDone(ending);
    setProblem(outcome);
    ended.current = outcome === undefined;
  };
  const onKey = (event: KeyboardEvent<HTMLInputElement>) => {
    event.stopPropagation();
    // Enter also ends the composing of a character.
    if (event.nativeEvent.isComposing) return;
    onKeyDown?.(event);
    if (event.defaultPrevented) return;
    if (event.key === "Escape") {
      ended.current = true;
      onCancel();
    } else if (event.key === "Enter" || (event.key === "Tab" && !event.shiftKey)) {
      event.preventDefault();
      finish(event.key === "Enter" ? "enter" : "tab");
    }
  };
  return (
    <span className="relative min-w-0 flex-1">
      <input
        ref={input}
        aria-label={label}
        aria-invalid={problem !== undefined}
        aria-describedby={problem ? problemId : undefined}
        spellCheck={false}
        autoComplete="off"
        value={text}
        onChange={(event) => {
          setProblem(undefined);
          onText(event.target.value);
        }}
        onFocus={() => {
          ended.current = false;
        }}
        onBlur={() => finish("blur")}
        onKeyDown={onKey}
        onDoubleClick={(event) => event.stopPropagation()}
        className={clsx(
          "nodrag nopan h-6 w-full min-w-0 cursor-text rounded-md bg-raised px-1.5 text-ink outline-none select-text",
          problem ? "ring-2 ring-danger" : "ring-2 ring-accent",
          className,
        )}
        {...rest}
      />
      {problem && (
        <span
          id={problemId}
          role="alert"
          className="appear absolute top-full left-0 z-20 mt-1.5 w-56 rounded-lg border border-danger/40 bg-danger-soft px-2 py-1.5 text-xs leading-snug font-normal whitespace-normal [overflow-wrap:anywhere] text-danger shadow-raised"
        >
          {problem}
        </span>
      )}
    </span>
  );
}
