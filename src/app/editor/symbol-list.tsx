import clsx from "clsx";
import { Search } from "lucide-react";
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from "react";
import type { OutlineItem } from "#language";
import { SymbolIcon } from "./symbol-icon.tsx";
import { type Choice, choicesFor } from "./symbols.ts";

interface SymbolListProps {
  readonly label: string;
  readonly items: readonly OutlineItem[];
  /** Where the caret is now. */
  readonly current: OutlineItem | undefined;
  readonly onChoose: (item: OutlineItem) => void;
}

const rowHeight = 28;
const shownRows = 11;

/** A list to search in. Only the rows that are to be seen are on the page, so it may be long. */
export function SymbolList({ label, items, current, onChoose }: SymbolListProps) {
  const [words, setWords] = useState("");
  const choices = useMemo(() => choicesFor(items, words), [items, words]);
  const [chosen, setChosen] = useState(() => Math.max(0, indexOf(choices, current)));
  const listId = useId();
  const onKeyDown = (event: KeyboardEvent) => {
    const next = steps(chosen, choices.length)[event.key];
    const choice = event.key === "Enter" ? choices[chosen] : undefined;
    if (choice) onChoose(choice.item);
    if (next !== undefined) setChosen(Math.max(0, Math.min(next, choices.length - 1)));
    if (choice || next !== undefined) event.preventDefault();
  };
  return (
    <>
      <label className="flex h-9 items-center gap-2 border-b border-line px-3">
        <Search className="size-3.5 shrink-0 text-ink-faint" />
        <input
          role="combobox"
          aria-label={label}
          aria-expanded="true"
          aria-controls={listId}
          aria-activedescendant={choices[chosen] && `${listId}-${chosen}`}
          placeholder="Find"
          spellCheck={false}
          value={words}
          onChange={(event) => {
            setWords(event.target.value);
            setChosen(0);
          }}
          onKeyDown={onKeyDown}
          className="w-full min-w-0 bg-transparent text-xs outline-none placeholder:text-ink-faint"
        />
      </label>
      {choices.length > 0 ? (
        <Rows id={listId} choices={choices} chosen={chosen} onChoose={onChoose} />
      ) : (
        <p className="px-3 py-2.5 text-xs text-ink-faint">Nothing has this name.</p>
      )}
    </>
  );
}

const indexOf = (choices: readonly Choice[], current: OutlineItem | undefined): number =>
  choices.findIndex(({ item }) => item.nameSpan.from === current?.nameSpan.from);

const steps = (at: number, count: number): Readonly<Record<string, number>> => ({
  ArrowDown: at + 1,
  ArrowUp: at - 1,
  PageDown: at + shownRows - 1,
  PageUp: at - shownRows + 1,
  Home: 0,
  End: count - 1,
});

interface RowsProps {
  readonly id: string;
  readonly choices: readonly Choice[];
  readonly chosen: number;
  readonly onChoose: (item: OutlineItem) => void;
}

function Rows({ id, choices, chosen, onChoose }: RowsProps) {
  const place = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  useEffect(() => {
    const box = place.current;
    if (!box) return;
    const at = chosen * rowHeight;
    if (at < box.scrollTop) box.scrollTop = at;
    else if (at + rowHeight > box.scrollTop + box.clientHeight)
      box.scrollTop = at + rowHeight - box.clientHeight;
  }, [chosen]);
  const first = Math.max(0, Math.floor(top / rowHeight) - 2);
  return (
    <div
      ref={place}
      onScroll={(event) => setTop(event.currentTarget.scrollTop)}
      style={{ maxHeight: shownRows * rowHeight }}
      className="m-1 overflow-y-auto"
    >
      <div
        id={id}
        role="listbox"
        aria-label="Found"
        className="relative"
        style={{ height: choices.length * rowHeight }}
      >
        {choices.slice(first, first + shownRows + 4).map(({ label, item }, i) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field above.
          <div
            key={item.nameSpan.from}
            id={`${id}-${first + i}`}
            role="option"
            tabIndex={-1}
            aria-selected={first + i === chosen}
            aria-setsize={choices.length}
            aria-posinset={first + i + 1}
            onClick={() => onChoose(item)}
            style={{ top: (first + i) * rowHeight, height: rowHeight }}
            className={clsx(
              "absolute flex w-full cursor-pointer items-center gap-2 rounded-md px-2 text-xs",
              first + i === chosen ? "bg-accent-soft" : "hover:bg-hover",
            )}
          >
            <SymbolIcon kind={item.kind} />
            <span className="min-w-0 truncate">{label}</span>
            <span className="ml-auto max-w-[45%] shrink-0 truncate pl-3 text-ink-faint">
              {item.detail ?? wordFor(item)}
            </span>
          </div>
        ))}
      </div>
    </div>
  );
}

const wordFor = ({ kind }: OutlineItem): string => (kind === "value" ? "value object" : kind);
