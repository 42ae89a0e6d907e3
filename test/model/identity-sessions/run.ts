import { editDocument, locate, openDocument, type RelataDocument } from "#language";
import { matchElements, noIdentityMemory, type Sighting } from "../../../src/model/identity.ts";
import { carry, type Moves } from "../../../src/model/identity-memory.ts";
import type { Session } from "./session.ts";
import { Typist } from "./typist.ts";

/** Whose a name is in the end, and whose it should be. */
export interface Mismatch {
  readonly name: string;
  readonly expected: string;
  readonly found: string;
}

export const sightingOf = (document: RelataDocument): Sighting => ({
  text: document.text,
  model: document.model,
  locate: (origin) => locate(document, origin),
});

/** Whose each name is: what anybody who keeps something by names would have kept. */
class Owners {
  private entities: ReadonlyMap<string, string>;
  private fields: ReadonlyMap<string, ReadonlyMap<string, string>>;

  constructor({ model }: RelataDocument) {
    this.entities = new Map(model.entities.map(({ name }) => [name, name]));
    this.fields = new Map(
      model.entities.map(({ name, fields }) => [
        name,
        new Map(fields.map((field) => [field.name, `${name}.${field.name}`])),
      ]),
    );
  }

  move(entities: Moves, fields: ReadonlyMap<string, Moves>): void {
    this.entities = carry(this.entities, entities);
    const carried = new Map(carry(this.fields, entities));
    for (const [name, moves] of fields)
      carried.set(name, carry(carried.get(name) ?? new Map(), moves));
    this.fields = carried;
  }

  of({ model }: RelataDocument): ReadonlyMap<string, string> {
    const owners = new Map<string, string>();
    for (const { name, fields } of model.entities) {
      owners.set(name, this.entities.get(name) ?? "new");
      const known = this.fields.get(name);
      for (const field of fields)
        owners.set(`${name}.${field.name}`, known?.get(field.name) ?? "new");
    }
    return owners;
  }
}

/** Plays a session through the language, edit by edit, and says where identity went wrong. */
export function mismatchesOf({ text, steps, whose }: Session): readonly Mismatch[] {
  const typist = new Typist(text);
  let document = openDocument(text);
  const owners = new Owners(document);
  const atStart = owners.of(document);
  let memory = noIdentityMemory;
  for (const step of steps) {
    for (const edits of typist.does(step)) {
      const after = editDocument(document, edits);
      const identities = matchElements(sightingOf(document), sightingOf(after), edits, memory);
      owners.move(identities.entities.holders, identities.entities.members);
      ({ memory } = identities);
      document = after;
    }
  }
  const found = owners.of(document);
  const expected = expectedOf(found.keys(), atStart, whose);
  for (const name of Object.keys(whose))
    if (!found.has(name))
      throw new Error(`The script does not end with ${name}:\n${document.text}`);
  return [...found].flatMap(([name, owner]) => {
    const right = expected.get(name) ?? "new";
    return owner === right ? [] : { name, expected: right, found: owner };
  });
}

/** A field whose own owner is not given goes with its entity. */
function expectedOf(
  names: Iterable<string>,
  atStart: ReadonlyMap<string, string>,
  whose: Session["whose"],
): ReadonlyMap<string, string> {
  const expected = new Map<string, string>();
  const inherited = (name: string) => {
    const dot = dotOf(name, expected);
    if (dot < 0) return name;
    const owner = expected.get(name.slice(0, dot));
    return owner === "new" ? "new" : `${owner}.${name.slice(dot + 1)}`;
  };
  for (const name of names) {
    const own = inherited(name);
    const given = Object.hasOwn(whose, name) ? whose[name] : undefined;
    expected.set(name, given ?? (atStart.has(own) ? own : "new"));
  }
  return expected;
}

/** Names may hold dots: the entity is the longest known one before a dot. */
function dotOf(name: string, known: ReadonlyMap<string, string>): number {
  for (let dot = name.lastIndexOf("."); dot > 0; dot = name.lastIndexOf(".", dot - 1))
    if (known.has(name.slice(0, dot))) return dot;
  return -1;
}
