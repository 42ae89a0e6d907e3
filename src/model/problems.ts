import { catalogue } from "#text";

/** What can be wrong with a model, whatever it was written in. */
export const modelProblem = catalogue({
  "ambiguous-relation": {
    severity: "error",
    text: 'It is not clear which end belongs to {field}: {candidates}. Put the same @relation("name") on the two that belong together.',
  },
  "unknown-type": { severity: "error", text: "There is no type {name}.{hint}" },
  "mixin-type": {
    severity: "error",
    text: "{name} is a mixin, and no field can be one. Write with {name} after the name of what takes it in.",
  },
  "unknown-mixin": { severity: "error", text: "There is no mixin {name}.{hint}" },
  "unknown-entity": { severity: "error", text: "There is no entity {name}.{hint}" },
  "not-a-mixin": { severity: "error", text: "{name} is {what}, and only a mixin can be taken in." },
  "not-an-entity": { severity: "error", text: "{name} is {what}. Name an entity here." },
  "unknown-field": { severity: "error", text: "{entity} has no field {name}.{hint}" },
  "repeated-member": {
    severity: "error",
    text: "{owner} already has {name}. Give this one another name.",
  },
  "repeated-value": {
    severity: "error",
    text: "{member} is stored as {stored}, and so is {other}. Give one of them another text.",
  },
  "who-missing": {
    severity: "error",
    text: "This does not say who. Write it last, such as @@{attribute}({operations}, signedIn).",
  },
  "taken-member": {
    severity: "error",
    text: "{owner} already has {name}, from {source}. Rename or remove one of the two.",
  },
  "same-column-name": {
    severity: "error",
    text: "{name} and {other} are both called {stored} in a database. Rename one of them.",
  },
  "same-table-name": {
    severity: "error",
    text: "{name} and {other} are both called {stored} in a database. Rename one of them.",
  },
  "key-twice": {
    severity: "error",
    text: "{relation} already stores which {target} it is. Remove {field}.",
  },
  "name-unusable": { severity: "error", text: "{name} cannot be a name: {reason}." },
  "type-parameters": { severity: "error", text: "{type} is written {form}." },
  "attribute-does-not-fit": {
    severity: "error",
    text: "{attribute} does not fit {type}. It fits {fitting}.",
  },
  "bounds-crossed": {
    severity: "error",
    text: "No value fits: {low} is more than {high}.",
  },
  "bad-pattern": { severity: "error", text: "This pattern is not a regular expression: {reason}." },
  "default-does-not-fit": {
    severity: "error",
    text: "{value} cannot be the default of {type}.{hint}",
  },
  "default-outside": {
    severity: "error",
    text: "The default {value} breaks the field's own {attribute}.",
  },
  "example-does-not-fit": {
    severity: "error",
    text: "{value} is no example of {type}.{hint}",
  },
  "example-outside": {
    severity: "error",
    text: "The example {value} breaks the field's own {attribute}.",
  },
  "page-bounds": {
    severity: "error",
    text: "A page cannot have {usual} rows by itself and at most {most}. Write at least 1, then a number that is no smaller.",
  },
  "nullable-key": {
    severity: "error",
    text: "{field} is part of the key, so it cannot be nullable.",
  },
  "nullable-list": { severity: "warning", text: "A list is never null; it can be empty." },
  "list-key": { severity: "error", text: "{field} is a list, so it cannot be part of a key." },
  "twice-in-list": { severity: "error", text: "{field} stands in this list already. Remove it." },
  "tenant-list": {
    severity: "error",
    text: "{field} is a list, and a row belongs to one tenant. Name a field with a single value.",
  },
  "second-key": {
    severity: "error",
    text: "{entity} has the key of {source}. Remove the one that it has beside it.",
  },
  "two-keys": {
    severity: "error",
    text: "{entity} has more than one key. Keep one @id, or list the fields in one @@id(…).",
  },
  "endless-key": {
    severity: "error",
    text: "The key of {entity} is made of itself, by way of {path}. Give one of them a field of its own for its key.",
  },
  "set-null-required": {
    severity: "error",
    text: "{field} cannot become null when its target goes. Make it {type}?, or use restrict or cascade.",
  },
  "never-a-row": {
    severity: "error",
    text: "There can never be a first {name}, because it needs itself: {path}. Make one of them optional.",
  },
  "endless-inheritance": {
    severity: "error",
    text: "{name} extends itself: {path}. Remove one extends.",
  },
  "endless-mixins": { severity: "error", text: "{name} takes itself in: {path}. Remove one with." },
  "endless-value": {
    severity: "error",
    text: "{name} contains itself: {path}. Make one of them an entity.",
  },
  misplaced: { severity: "error", text: "{what} has no {attribute}: {reason}. Remove it." },
  "extends-nothing": {
    severity: "error",
    text: "{what} extends nothing. Remove extends, or take in a mixin.",
  },
  "value-relation": {
    severity: "error",
    text: "{owner} is a value object, so it cannot lead to {target}. Make {owner} an entity, or keep a plain value.",
  },
  "value-mixin": {
    severity: "error",
    text: "{owner} is a value object, so it cannot have {field}, which comes with {mixin}.",
  },
  "in-two-areas": {
    severity: "warning",
    text: "{name} is in {area} already. An entity belongs to one area.",
  },
  "inverse-taken": {
    severity: "error",
    text: "{target} has a field {name} already. Give this end another name.",
  },
  "inverse-twice": {
    severity: "error",
    text: "The other end of {other} in {target} is called {name} already. Give this end another name.",
  },
  "was-still-there": {
    severity: "error",
    text: "{old} is still there, so this was not called so. Remove it from @was.",
  },
  "was-twice": {
    severity: "error",
    text: "{other} says too that it was {old}. Remove it from one of them.",
  },
  "empty-enum": { severity: "error", text: "{name} has no members. Write at least one." },
});

/** What could be better in a model that means something. */
export const modelAdvice = catalogue({
  "one-sided-label": {
    severity: "warning",
    text: "{list} is a relation of its own, many to many. If it is the other end of {others}, put the same @relation label on both.",
  },
  "facing-singles": {
    severity: "warning",
    text: "{one} and {other} are two relations, each with a foreign key. For one relation, delete one of them.",
  },
  "index-twice": {
    severity: "warning",
    text: "{other} serves the same fields already. Remove this index.",
  },
  "index-within": {
    severity: "warning",
    text: "{other} begins with these fields, and serves what this index does. Remove this one.",
  },
  "unique-twice": { severity: "warning", text: "{other} says the same already. Remove this one." },
  "float-money": {
    severity: "warning",
    text: "{field} looks like money, and a float cannot hold it exactly: 0.1 + 0.2 is not 0.3. Make it decimal(12,2).",
  },
  "allowed-in-vain": {
    severity: "warning",
    text: "This allows {operations} in vain, because it is denied to the same people by a @@deny{source}. Remove one of the two rules.",
  },
  "allowed-though-readonly": {
    severity: "warning",
    text: "This allows {operations} in vain, because of the @@readonly{source}: the API only reads. Remove one of the two.",
  },
  unguarded: {
    severity: "warning",
    text: "{entity} has no @@allow, so everybody may do everything with it, while {other} says who may. Say it here too.",
  },
  "unguarded-entities": {
    severity: "warning",
    text: "{count} entities have no @@allow, so everybody may do everything with them, while {other} says who may: {entities}.",
  },
  unused: { severity: "info", text: "No {what} {name}. Delete it, or use it." },
  "plural-name": {
    severity: "info",
    text: "An entity is named after one of its rows: {one} rather than {name}.",
  },
  "plural-names": {
    severity: "info",
    text: "{count} of {all} entities have plural names. An entity is named after one of its rows: {one} rather than {name}.",
  },
  "no-natural-key": {
    severity: "info",
    text: "Only a made id tells one {entity} from another, so the same one can be stored twice. Should {field} be @unique?",
  },
  "unmarked-personal-data": {
    severity: "info",
    text: "{fields} {verb} like personal data. What is marked @pii stays out of logs and is listed in the documentation.",
  },
  "numbered-fields": {
    severity: "info",
    text: "{fields} repeat one field: one more has no place, and a search looks at each. A list {plural} {type}[] or an entity of its own holds any number.",
  },
  "list-in-text": {
    severity: "info",
    text: "{field} sounds like several values in one text, which cannot be searched or checked one by one. Make it {type}[], or a relation.",
  },
  "copied-field": {
    severity: "info",
    text: "{field} hangs on {relation}, which has it as {target}.{original}: stored twice, the two will differ one day. Remove it, or mark it @immutable if it keeps how it was then.",
  },
  "hangs-on-part-of-key": {
    severity: "info",
    text: "{field} hangs on {relation} alone, which is only part of the key, and is {target}.{original} there. Remove it, or mark it @immutable if it keeps how it was then.",
  },
  "lone-entity": {
    severity: "info",
    text: "Nothing leads to {name} or from it, while the other entities are related. Is a relation missing?",
  },
});
