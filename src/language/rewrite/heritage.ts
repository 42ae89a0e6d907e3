import type { Entity } from "#model";
import type { TextEdit } from "#text";
import { nameLiteral } from "../literals.ts";
import type { EntityText } from "./entity-text.ts";
import { insertion } from "./items.ts";
import { changeNames } from "./names.ts";

type Heritage = Pick<Entity, "base" | "mixins">;

/** Makes `extends Base with Mixin, …` say something else. */
export function changeHeritage(entity: EntityText, after: Heritage): readonly TextEdit[] {
  return [...changeBase(entity, after.base), ...changeMixins(entity, after.mixins)];
}

function changeMixins(entity: EntityText, after: readonly string[]): readonly TextEdit[] {
  const { name, base, mixins } = entity.syntax;
  const before = base ?? name;
  if (!before) return [];
  const end = entity.place(before).to;
  const last = mixins.at(-1);
  if (!last)
    return after.length === 0 ? [] : [insertion(end, ` with ${after.map(nameLiteral).join(", ")}`)];
  if (after.length === 0) return [{ from: end, to: entity.place(last).to, insert: "" }];
  const standing = mixins.map((mixin) => entity.place(mixin));
  return changeNames(
    standing,
    mixins.map(({ text }) => text),
    after,
  );
}

function changeBase(entity: EntityText, after: string | undefined): readonly TextEdit[] {
  const { name, base } = entity.syntax;
  if (!name || base?.text === after) return [];
  const from = entity.place(name).to;
  if (!base) return [insertion(from, ` extends ${nameLiteral(after ?? "")}`)];
  if (after !== undefined) return [{ ...entity.place(base), insert: nameLiteral(after) }];
  return [{ from, to: entity.place(base).to, insert: "" }];
}
