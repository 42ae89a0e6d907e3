import clsx from "clsx";
import { AlignLeft, ChevronRight, ListTree, SquareMousePointer } from "lucide-react";
import type { editor } from "monaco-editor/editor";
import { Popover } from "radix-ui";
import { type ReactNode, useEffect, useState } from "react";
import { breadcrumbsAt, type OutlineItem, outlineOf } from "#language";
import { IconButton } from "../button.tsx";
import { withCommand } from "../keys.ts";
import { revealCaret, store, useApp } from "../store/index.ts";
import { format } from "./formatting.ts";
import { rangeOf } from "./places.ts";
import { SymbolList } from "./symbol-list.tsx";

interface EditorBarProps {
  readonly view: editor.IStandaloneCodeEditor;
  readonly outlineIsOpen: boolean;
  readonly onOutline: (open: boolean) => void;
}

/** Where the caret is, with what stands beside it, and what is done with all of the text. */
export function EditorBar({ view, outlineIsOpen, onOutline }: EditorBarProps) {
  const [declaration, member] = useCrumbs(view);
  const isOnCanvas = useApp(({ view: { caret }, derived }) =>
    derived.document.model.entities.some(({ name }) => name === caret),
  );
  const document = useApp((state) => state.derived.document);
  const goTo = ({ nameSpan }: OutlineItem) => {
    const model = view.getModel();
    if (!model) return;
    const range = rangeOf(model, nameSpan);
    view.setSelection(range);
    view.revealRangeInCenterIfOutsideViewport(range);
    view.focus();
    onOutline(false);
  };
  return (
    <div className="flex h-8 shrink-0 items-center border-b border-line pr-1 pl-2 text-xs">
      <nav aria-label="Breadcrumbs" className="flex min-w-0 flex-1 items-center">
        <Crumb label="Declarations" view={view} current={declaration} onChoose={goTo}>
          {() => outlineOf(document)}
        </Crumb>
        {declaration && member && (
          <>
            <ChevronRight aria-hidden="true" className="size-3.5 shrink-0 text-ink-faint" />
            <Crumb
              label={`Members of ${declaration.name}`}
              view={view}
              current={member}
              onChoose={goTo}
            >
              {() => declaration.children}
            </Crumb>
          </>
        )}
      </nav>
      <BarButton label="Show on the diagram" keys="Alt+F1" disabled={!isOnCanvas} run={revealCaret}>
        <SquareMousePointer className="size-3.5" />
      </BarButton>
      <BarButton label="Format" keys="Shift+Alt+F" run={() => format(view)}>
        <AlignLeft className="size-3.5" />
      </BarButton>
      <Popover.Root open={outlineIsOpen} onOpenChange={onOutline}>
        <Popover.Trigger asChild>
          <BarButton label="Outline" keys={withCommand("Shift+O")}>
            <ListTree className="size-3.5" />
          </BarButton>
        </Popover.Trigger>
        <Listing align="end" view={view}>
          <SymbolList
            label="Find in the outline"
            items={outlineIsOpen ? outlineOf(document) : []}
            current={declaration}
            onChoose={goTo}
          />
        </Listing>
      </Popover.Root>
    </div>
  );
}

interface CrumbProps {
  readonly label: string;
  readonly view: editor.IStandaloneCodeEditor;
  readonly current: OutlineItem | undefined;
  readonly onChoose: (item: OutlineItem) => void;
  /** What can be chosen instead; asked for when it is to be seen. */
  readonly children: () => readonly OutlineItem[];
}

function Crumb({ label, view, current, onChoose, children }: CrumbProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Popover.Root open={isOpen} onOpenChange={setOpen}>
      <Popover.Trigger
        aria-label={`${label}: ${current?.name ?? "none"}`}
        className={clsx(
          "flex h-6 min-w-0 items-center gap-1.5 rounded-md px-1.5 hover:bg-hover data-[state=open]:bg-pressed",
          current ? "text-ink-soft" : "text-ink-faint",
        )}
      >
        {current ? <span className="truncate">{current.name}</span> : "Model"}
      </Popover.Trigger>
      <Listing align="start" view={view}>
        <SymbolList
          label={label}
          items={isOpen ? children() : []}
          current={current}
          onChoose={(item) => {
            setOpen(false);
            onChoose(item);
          }}
        />
      </Listing>
    </Popover.Root>
  );
}

interface ListingProps {
  readonly align: "start" | "end";
  /** What has the focus afterwards. */
  readonly view: editor.IStandaloneCodeEditor;
  readonly children: ReactNode;
}

function Listing({ align, view, children }: ListingProps) {
  return (
    <Popover.Portal>
      <Popover.Content
        align={align}
        sideOffset={4}
        collisionPadding={8}
        onCloseAutoFocus={(event) => {
          event.preventDefault();
          view.focus();
        }}
        className="appear z-50 w-80 overflow-hidden rounded-xl border border-line bg-raised shadow-raised"
      >
        {children}
      </Popover.Content>
    </Popover.Portal>
  );
}

interface BarButtonProps extends Omit<React.ComponentProps<typeof IconButton>, "onClick"> {
  readonly run?: () => void;
}

function BarButton({ run, ...rest }: BarButtonProps) {
  return <IconButton {...(run && { onClick: run })} {...rest} className="size-6! rounded-md!" />;
}

/** What the caret stands in, the outermost first. */
function useCrumbs(view: editor.IStandaloneCodeEditor): readonly OutlineItem[] {
  const [crumbs, setCrumbs] = useState<readonly OutlineItem[]>([]);
  useEffect(() => {
    let frame = 0;
    const show = () => {
      frame = 0;
      const position = view.getPosition();
      const offset = position && view.getModel()?.getOffsetAt(position);
      const { document } = store.getState().derived;
      setCrumbs(offset === undefined ? [] : breadcrumbsAt(document, offset ?? 0));
    };
    const ask = () => {
      frame ||= requestAnimationFrame(show);
    };
    ask();
    const caret = view.onDidChangeCursorPosition(ask);
    const stop = store.subscribe(({ derived }, before) => {
      if (derived.document !== before.derived.document) ask();
    });
    return () => {
      cancelAnimationFrame(frame);
      caret.dispose();
      stop();
    };
  }, [view]);
  return crumbs;
}
