import { ancestryOf, type Member, memberOf, membersOf } from "./compose.ts";
import type { Scope } from "./expression/index.ts";
import { type Entity, type Field, implicitId } from "./model.ts";
import type { Surroundings } from "./rules/index.ts";

/** What the expressions of an entity, mixin or value object can name, its mixins' fields and inherited ones too. */
export function expressionScope(entity: Entity, around: Surroundings): MemberScope {
  return {
    entityName: entity.name,
    member: (name) => memberOf(entity, name, around),
    field: (name) => memberOf(entity, name, around)?.field ?? madeKey(entity, name, around),
    names: () => membersOf(entity, around).map(({ field }) => field.name),
    enter: (typeName) => {
      const target = around.entity(typeName) ?? around.value(typeName);
      return target && expressionScope(target, around);
    },
    enumMembers: (typeName) => around.enum(typeName)?.members.map(({ name }) => name),
  };
}

/** The `id` that an entity without a key of its own is given. */
function madeKey(entity: Entity, name: string, around: Surroundings): Field | undefined {
  if (name !== implicitId.name || around.entity(entity.name) !== entity) return undefined;
  const hasKey = ancestryOf(entity, around).some(
    (owner) => owner.key.length > 0 || owner.fields.some(({ id }) => id),
  );
  return hasKey ? undefined : implicitId;
}

/** A scope that also tells which declaration a field stands in. */
export interface MemberScope extends Scope {
  member(name: string): Member | undefined;
  enter(typeName: string): MemberScope | undefined;
}
