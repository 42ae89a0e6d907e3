import { DropdownMenu } from "radix-ui";
import { useMemo } from "react";
import { fixesFor, type RelataDiagnostic, type TextFix } from "#language";
import { Hint } from "../button.tsx";
import { itemStyle, menuStyle, plainStyle } from "../menu-style.ts";
import { changeText, problemsOf, store } from "../store/index.ts";

/** Mends a problem, as one step; asks how where there are several ways. */
export function Mends({ problem }: { readonly problem: RelataDiagnostic }) {
  const fixes = useMemo(() => fixesNow(problem), [problem]);
  const [first] = fixes;
  if (!first) return null;
  if (fixes.length === 1)
    return (
      <Hint text={first.title}>
        <button
          type="button"
          aria-label={`Fix: ${first.title}`}
          className={buttonStyle}
          onClick={() => apply(first)}
        >
          Fix
        </button>
      </Hint>
    );
  return (
    <DropdownMenu.Root>
      <DropdownMenu.Trigger aria-label="Fix: choose how" className={buttonStyle}>
        Fix…
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content align="end" sideOffset={4} className={menuStyle}>
          {fixes.map((fix) => (
            <DropdownMenu.Item
              key={fix.title}
              className={`${itemStyle} ${plainStyle}`}
              onSelect={() => apply(fix)}
            >
              <span className="truncate">{fix.title}</span>
            </DropdownMenu.Item>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

const buttonStyle =
  "mt-0.5 mr-1 shrink-0 rounded-md px-1.5 py-1 text-xs leading-snug font-medium text-accent-text hover:bg-accent-soft";

/** The list may be a moment behind the text: then there is nothing to offer. */
function fixesNow(problem: RelataDiagnostic): readonly TextFix[] {
  const { derived } = store.getState();
  return problemsOf(derived).includes(problem) ? fixesFor(derived.document, [problem]) : [];
}

function apply({ diagnostic, title }: TextFix): void {
  const fix = fixesNow(diagnostic).find((candidate) => candidate.title === title);
  if (fix) changeText(fix.edits);
}
