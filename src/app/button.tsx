import clsx from "clsx";
import { Tooltip } from "radix-ui";
import type { ComponentProps, ReactNode } from "react";

type Kind = "primary" | "plain" | "quiet";

const kinds: Readonly<Record<Kind, string>> = {
  primary:
    "bg-accent text-accent-ink hover:bg-accent-hover shadow-[inset_0_1px_0_rgb(255_255_255/0.16)]",
  plain: "border border-line bg-raised text-ink hover:bg-hover hover:border-line-strong",
  quiet:
    "text-ink-soft hover:bg-hover hover:text-ink aria-pressed:bg-pressed aria-pressed:text-ink",
};

interface ButtonProps extends ComponentProps<"button"> {
  readonly kind?: Kind;
}

/** A button with a text. */
export function Button({ kind = "plain", className, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      className={clsx(
        "inline-flex h-8 shrink-0 items-center justify-center gap-1.5 rounded-lg px-3 font-medium whitespace-nowrap transition-colors",
        "disabled:pointer-events-none disabled:opacity-50",
        kinds[kind],
        className,
      )}
      {...rest}
    />
  );
}

interface IconButtonProps extends ComponentProps<"button"> {
  /** What it does, in words: its name for everyone who does not see the icon, and its tooltip. */
  readonly label: string;
  readonly keys?: string;
}

/** A button with an icon, and a tooltip that says what it does. */
export function IconButton({ label, keys, className, children, ...rest }: IconButtonProps) {
  return (
    <Hint text={label} {...(keys && { keys })}>
      <button
        type="button"
        aria-label={label}
        className={clsx(
          "inline-flex size-8 shrink-0 items-center justify-center rounded-lg transition-colors",
          "disabled:pointer-events-none disabled:opacity-40",
          kinds.quiet,
          className,
        )}
        {...rest}
      >
        {children}
      </button>
    </Hint>
  );
}

interface HintProps {
  readonly text: string;
  readonly keys?: string;
  readonly children: ReactNode;
}

/** A tooltip, with the keys that do the same. */
export function Hint({ text, keys, children }: HintProps) {
  return (
    <Tooltip.Root>
      <Tooltip.Trigger asChild>{children}</Tooltip.Trigger>
      <Tooltip.Portal>
        <Tooltip.Content
          sideOffset={6}
          collisionPadding={8}
          className="appear z-50 flex items-center gap-2 rounded-md bg-[#14171f] px-2 py-1 text-xs text-white shadow-raised dark:bg-[#eceef3] dark:text-[#14171f]"
        >
          {text}
          {keys && <kbd className="font-sans opacity-70">{keys}</kbd>}
        </Tooltip.Content>
      </Tooltip.Portal>
    </Tooltip.Root>
  );
}
