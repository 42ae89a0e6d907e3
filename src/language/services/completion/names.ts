import { ancestryOf, type Entity, type Surroundings, scalarNames } from "#model";
import { isEntityLike } from "../../syntax.ts";
import { scalarInfo, usualSqlType } from "../scalars.ts";
import { type Asking, isElsewhere } from "./asking.ts";
import { type CompletionKind, hole, named, type Proposal, plain, snippet } from "./proposal.ts";

interface Declared {
  readonly name: string;
  readonly description: string | undefined;
}

/** Proposes something declared, with its description. */
export const declared = (
  kind: CompletionKind,
  { name, description }: Declared,
  sort = "1",
): Proposal =>
  named(kind, name, {
    detail: kind,
    sort: `${sort}${name}`,
    ...(description !== undefined && { about: description }),
  });

/** What an entity may extend: not itself, nor what extends it. */
export function baseProposals({ document, entity, around }: Asking): readonly Proposal[] {
  return document.model.entities
    .filter((candidate) => candidate !== entity && !extendsIt(candidate, entity, around))
    .map((candidate) => declared("entity", candidate));
}

function extendsIt(candidate: Entity, entity: Entity | undefined, around: Surroundings): boolean {
  if (!entity || candidate.base === undefined) return false;
  return ancestryOf(candidate, around).includes(entity);
}

/** What may be taken in: mixins that are not yet, and that do not take this one in. */
export function mixinProposals(asking: Asking, given: readonly string[]): readonly Proposal[] {
  const { document, declaration, entity, around } = asking;
  const written = declaration && isEntityLike(declaration) ? declaration.mixins : [];
  const taken = new Set([
    ...given,
    ...written.filter((name) => isElsewhere(asking, name)).map(({ text }) => text),
  ]);
  return document.model.mixins
    .filter((mixin) => !taken.has(mixin.name) && mixin !== entity)
    .filter((mixin) => !entity || !ancestryOf(mixin, around).includes(entity))
    .map((mixin) => declared("mixin", mixin));
}

/** The types that a field of a name may have: those that its name speaks of first. */
export function typeProposals(asking: Asking, fieldName: string): readonly Proposal[] {
  const { document, declaration, entity } = asking;
  const { enums, values, entities } = document.model;
  const sortOf = (name: string, sort: string) => (speaksOf(fieldName, name) ? "0" : sort);
  return [
    ...scalarProposals(),
    ...enums.map((type) => declared("enum", type, sortOf(type.name, "2"))),
    ...values
      .filter((type) => type !== entity)
      .map((type) => declared("value", type, sortOf(type.name, "3"))),
    // A value object has no relations.
    ...(declaration?.kind === "value" ? [] : entities).map((type) =>
      declared("entity", type, sortOf(type.name, "4")),
    ),
  ];
}

/** Whether a field's name is, or ends in, the name of a type: `homeAddress`, `orderStatus`, `customers`. */
function speaksOf(field: string, type: string): boolean {
  const [name, wanted] = [field.toLowerCase(), type.toLowerCase()];
  if (name.endsWith(wanted) || name === `${wanted}s`) return true;
  return name.length > 2 && wanted.endsWith(name);
}

const scalarProposals = (): readonly Proposal[] =>
  scalarNames.flatMap((name, i) => {
    const info = scalarInfo(name);
    const sort = `1${String(i).padStart(2, "0")}`;
    const about = `${info?.about ?? ""}\n\nPostgreSQL: \`${usualSqlType(name)}\`. JSON: ${info?.json ?? name}.`;
    const given = info?.parameters;
    return [
      ...(info?.plain ? [plain("scalar", name, { sort, about })] : []),
      ...(given
        ? [
            snippet("scalar", `${name}(${given.join(",")})`, `${name}(${places(given)})`, {
              sort: `${sort}a`,
              about,
            }),
          ]
        : []),
    ];
  });

const places = (given: readonly number[]): string =>
  given.map((number, i) => hole(i + 1, String(number))).join(",");

/** The entities that may stand in an area: those that are in none come first. */
export function areaProposals(asking: Asking, given: readonly string[]): readonly Proposal[] {
  const { document, declaration } = asking;
  const { model } = document;
  const members = declaration?.kind === "area" ? declaration.members : [];
  const here = new Set([
    ...given,
    ...members.filter((name) => isElsewhere(asking, name)).map(({ text }) => text),
  ]);
  const placed = new Set(model.areas.flatMap(({ entities }) => entities));
  return model.entities
    .filter(({ name }) => !here.has(name))
    .map((entity) => declared("entity", entity, placed.has(entity.name) ? "2" : "1"));
}
