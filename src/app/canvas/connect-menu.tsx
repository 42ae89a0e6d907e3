import { DropdownMenu } from "radix-ui";
import type { Cardinality } from "#model";
import { plural } from "#text";
import { itemStyle, menuStyle, plainStyle } from "../menu-style.ts";
import { connect } from "../store/index.ts";
import { focusOn } from "./focus.ts";
import { RelationGlyph } from "./relation-glyph.tsx";

/** Two entities that are being related, and where on the screen to ask how. */
export interface Drawn {
  readonly from: string;
  readonly to: string;
  readonly x: number;
  readonly y: number;
}

interface ConnectMenuProps {
  readonly drawn: Drawn | undefined;
  readonly onClose: () => void;
}

/** Asks, where a drawn line was let go, what kind of relation it is. */
export function ConnectMenu({ drawn, onClose }: ConnectMenuProps) {
  if (!drawn) return null;
  const { from, to, x, y } = drawn;
  return (
    <DropdownMenu.Root open onOpenChange={(open) => !open && onClose()}>
      <DropdownMenu.Trigger asChild>
        <span aria-hidden="true" className="fixed size-px" style={{ left: x, top: y }} />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          aria-label={`Relate ${from} to ${to}`}
          align="start"
          sideOffset={4}
          collisionPadding={8}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            focusOn(from);
          }}
          className={menuStyle}
        >
          <DropdownMenu.Label className="truncate px-2 pt-1.5 pb-1 text-xs text-ink-faint">
            {from} to {to}
          </DropdownMenu.Label>
          {kinds.map(({ cardinality, name, means }) => (
            <DropdownMenu.Item
              key={cardinality}
              aria-label={name}
              onSelect={() => connect(from, to, cardinality)}
              className={`${itemStyle} ${plainStyle} h-auto! py-1.5`}
            >
              <RelationGlyph cardinality={cardinality} />
              <span className="min-w-0">
                <span className="block font-medium">{name}</span>
                <span className="block truncate text-xs text-ink-faint">{means(from, to)}</span>
              </span>
            </DropdownMenu.Item>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

interface Kind {
  readonly cardinality: Cardinality;
  readonly name: string;
  readonly means: (from: string, to: string) => string;
}

const kinds: readonly Kind[] = [
  {
    cardinality: "many-to-one",
    name: "Many to one",
    means: (from, to) => `Many ${plural(from)} to one ${to}`,
  },
  {
    cardinality: "one-to-one",
    name: "One to one",
    means: (from, to) => `One ${from} to one ${to}`,
  },
  {
    cardinality: "many-to-many",
    name: "Many to many",
    means: (from, to) => `Many ${plural(from)} to many ${plural(to)}`,
  },
];
