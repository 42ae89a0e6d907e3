import type { Field } from "../model.ts";

/** What an expression can name: the fields of one entity or value object, and what they lead to. */
export interface Scope {
  readonly entityName: string;
  field(name: string): Field | undefined;
  names(): Iterable<string>;
  /** The scope of an entity or a value object. */
  enter(typeName: string): Scope | undefined;
  enumMembers(typeName: string): readonly string[] | undefined;
}

/** A name of a path that is a field, and whose field it is. */
export interface PathStep<Owner = Scope> {
  readonly owner: Owner;
  readonly field: Field;
}

/** A scope that leads to scopes of its own kind. */
type ScopeOf<Owner> = Omit<Scope, "enter"> & { enter(typeName: string): Owner | undefined };

/** A step for each name of a path, as far as there are fields of these names and ways to them. */
export function resolvePath<Owner extends ScopeOf<Owner>>(
  names: readonly string[],
  scope: Owner,
): readonly PathStep<Owner>[] {
  const steps: PathStep<Owner>[] = [];
  let owner: Owner | undefined = scope;
  for (const name of names) {
    const field: Field | undefined = owner?.field(name);
    if (!owner || !field) break;
    steps.push({ owner, field });
    owner = behind(owner, field);
  }
  return steps;
}

/** Where a dot after a field leads: into the one entity or value object that it holds. */
export function behind<Owner extends ScopeOf<Owner>>(
  owner: Owner,
  { type }: Field,
): Owner | undefined {
  const leads = (type.kind === "entity" || type.kind === "value") && !type.list;
  return leads ? owner.enter(type.name) : undefined;
}
