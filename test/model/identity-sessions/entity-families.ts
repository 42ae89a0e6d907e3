import { entityChanges } from "./entity-changes.ts";
import { entityRenames } from "./entity-renames.ts";
import type { Session } from "./session.ts";
import type { Base, Target } from "./texts.ts";

/** Sessions that rename, move, copy or take away one entity; the same ones for any entity. */
export function entitySessions(base: Base): readonly Session[] {
  return base.targets.filter(firstOfItsEntity).flatMap((target) =>
    [...entityRenames, ...entityChanges].map(({ title, play }) => ({
      title: `${base.title}, ${target.entity}: ${title}`,
      text: base.text,
      ...play(target, otherThan(base, target)),
    })),
  );
}

const firstOfItsEntity = ({ entity }: Target, i: number, all: readonly Target[]) =>
  all.findIndex((other) => other.entity === entity) === i;

const otherThan = (base: Base, { entity }: Target): string =>
  base.targets.find((other) => other.entity !== entity)?.entity ?? "Other";
