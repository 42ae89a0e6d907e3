import { camelCase } from "#text";
import { applyCommand, type Command } from "./commands/index.ts";
import { type Field, type Model, plainField } from "./model.ts";
import { endName, freeName } from "./names.ts";
import { type Cardinality, type Pairing, pairRelations, type Relation } from "./relations.ts";

/**
 * The command that relates `from` to `to`: it adds a field with a free name to `from`, and leaves all
 * other relations as they are. Where the new field would be taken for the other end of one that is
 * there, a label of its own keeps them apart.
 */
export function connectCommand(
  model: Model,
  from: string,
  to: string,
  cardinality: Cardinality,
): Command {
  const field = endField(model, from, to, cardinality);
  const command: Command = { kind: "addField", entity: from, field };
  const after = pairRelations(applyCommand(model, command).entities);
  if (isOneMore(pairRelations(model.entities), after)) return command;
  const labels = model.entities.flatMap(({ fields }) =>
    fields.flatMap(({ relation }) => relation ?? []),
  );
  const relation = freeName(camelCase(`${from} ${field.name}`), labels);
  return { ...command, field: { ...field, relation } };
}

/** The commands that take a relation away: they delete the fields at its written ends. */
export function disconnectCommands({ from, to }: Relation): readonly Command[] {
  const ends = [from, to].filter(
    (end, i, all) => all.findIndex((e) => e.entity === end.entity && e.field === end.field) === i,
  );
  return ends.flatMap(({ entity, field }) =>
    field === undefined ? [] : [{ kind: "deleteField", entity, field }],
  );
}

/**
 * The commands that delete a field. An end of a relation takes the other end along: left alone, a list
 * would mean another relation, many to many.
 */
export function deleteFieldCommands(
  relations: readonly Relation[],
  entity: string,
  field: string,
): readonly Command[] {
  const relation = relations.find(({ from, to }) =>
    [from, to].some((end) => end.entity === entity && end.field === field),
  );
  return relation ? disconnectCommands(relation) : [{ kind: "deleteField", entity, field }];
}

function endField(model: Model, from: string, to: string, cardinality: Cardinality): Field {
  const list = cardinality === "many-to-many";
  const fields = model.entities.find(({ name }) => name === from)?.fields ?? [];
  const name = freeName(
    endName(to, list),
    fields.map((field) => field.name),
  );
  return {
    ...plainField(name, { kind: "entity", name: to, parameters: [], list, nullable: false }),
    unique: cardinality === "one-to-one",
  };
}

function isOneMore(before: Pairing, after: Pairing): boolean {
  const kept = new Set(after.relations.map(signatureOf));
  return (
    after.relations.length === before.relations.length + 1 &&
    after.findings.length === before.findings.length &&
    before.relations.every((relation) => kept.has(signatureOf(relation)))
  );
}

const signatureOf = ({ cardinality, from, to }: Relation) =>
  JSON.stringify([cardinality, from.entity, from.field, to.entity, to.field]);
