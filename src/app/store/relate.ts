import {
  applyCommand,
  type Cardinality,
  type Command,
  connectCommand,
  freeName,
  type Model,
  type Pairing,
  pairRelations,
  type Relation,
} from "#model";
import { camelCase } from "#text";

/**
 * The command that draws a relation and leaves all others as they are. Where the new field would be
 * taken for the other end of one that is there, a label of its own keeps them apart.
 */
export function relateCommand(
  model: Model,
  from: string,
  to: string,
  cardinality: Cardinality,
): Command {
  const command = connectCommand(model, from, to, cardinality);
  if (command.kind !== "addField") return command;
  const before = pairRelations(model.entities);
  const after = pairRelations(applyCommand(model, command).entities);
  if (isOneMore(before, after)) return command;
  const labels = model.entities.flatMap(({ fields }) =>
    fields.flatMap(({ relation }) => relation ?? []),
  );
  const relation = freeName(camelCase(`${from} ${command.field.name}`), labels);
  return { ...command, field: { ...command.field, relation } };
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
