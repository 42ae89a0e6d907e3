import type { Value } from "../model.ts";

/** What stands between an attribute's parentheses: a literal or name, or an expression, normalised. */
export type Argument = Value | { readonly kind: "expression"; readonly text: string };

/** An argument as it was written: `value` is absent where it is more than one literal or name. */
export interface WrittenArgument {
  readonly value: Value | undefined;
  readonly raw: string;
}

/** What may be an argument; editors propose by it. */
export type Parameter =
  | { readonly kind: "number" | "count" | "text" | "pattern" | "value" | "name" | "expression" }
  /** A field of the same entity, or a field or entity that there is no more. */
  | { readonly kind: "field" | "entity" | "oldName"; readonly many?: boolean }
  | { readonly kind: "choice"; readonly choices: readonly string[]; readonly many?: boolean };

/** An attribute that the model has a place for: how it is written, and what it says of its element. */
export interface AttributeDefinition<Element> {
  readonly name: string;
  /** How it is written, without its `@`: `min(0)`. */
  readonly form: string;
  /** What it promises, in a sentence or two of Markdown. */
  readonly about: string;
  readonly parameters: readonly Parameter[];
  /** Whether each of several counts; of the others the last one does. */
  readonly repeatable: boolean;
  /** What the arguments say, after what others have said already; `undefined` where they do not fit. */
  read(given: readonly WrittenArgument[], known: Partial<Element>): Partial<Element> | undefined;
  /** The arguments that say what the element has: none where it does not have it, several where it repeats. */
  write(element: Element): readonly (readonly Argument[])[];
}

type Described = Pick<AttributeDefinition<never>, "name" | "form" | "about" | "parameters">;

interface Single<Said> {
  read(given: readonly WrittenArgument[]): Said | undefined;
  /** `undefined` where there is nothing to write. */
  write(said: Said): readonly Argument[] | undefined;
}

/** An attribute that sets one property. */
export function single<Element, Key extends keyof Element>(
  key: Key,
  described: Described,
  { read, write }: Single<Element[Key]>,
): AttributeDefinition<Element> {
  return {
    ...described,
    repeatable: false,
    read: (given) => said<Element, Key>(key, read(given)),
    write: (element) => {
      const written = write(element[key]);
      return written ? [written] : [];
    },
  };
}

/** An attribute that adds to a list each time it stands. */
export function repeated<Element, Key extends keyof Element, Item>(
  key: Key & (Element[Key] extends readonly Item[] ? Key : never),
  described: Described,
  {
    read,
    write,
  }: { read(given: readonly WrittenArgument[]): Item | undefined } & {
    write(item: Item): readonly Argument[];
  },
): AttributeDefinition<Element> {
  return {
    ...described,
    repeatable: true,
    read: (given, known) => {
      const item = read(given);
      if (item === undefined) return undefined;
      const before = (known[key] ?? []) as readonly Item[];
      return { [key]: [...before, item] } as unknown as Partial<Element>;
    },
    write: (element) => (element[key] as readonly Item[]).map(write),
  };
}

function said<Element, Key extends keyof Element>(
  key: Key,
  value: Element[Key] | undefined,
): Partial<Element> | undefined {
  return value === undefined ? undefined : ({ [key]: value } as unknown as Partial<Element>);
}

/** Present or not: no arguments. */
export const flag: Single<boolean> = {
  read: (given) => (given.length === 0 ? true : undefined),
  write: (is) => (is ? [] : undefined),
};

/** One argument of a kind. */
export const only = (kind: Value["kind"]): Single<string | undefined> => ({
  read: (given) => {
    const value = given.length === 1 ? given[0]?.value : undefined;
    return value?.kind === kind && value.text !== "" ? value.text : undefined;
  },
  write: (text) => (text === undefined ? undefined : [{ kind, text }]),
});

/** A text that matches. */
export const textLike = (pattern: RegExp): Single<string | undefined> => ({
  read: (given) => {
    const text = only("string").read(given);
    return text !== undefined && pattern.test(text) ? text : undefined;
  },
  write: only("string").write,
});

/** One of a closed set of names. */
export const choice = <const Choice extends string>(
  choices: readonly Choice[],
): Single<Choice | undefined> => ({
  read: (given) => {
    const name = only("name").read(given);
    return choices.find((one) => one === name);
  },
  write: (name) => (name === undefined ? undefined : [{ kind: "name", text: name }]),
});

/** One name or more. */
export const names: Single<readonly string[]> & { write(said: readonly string[]): Argument[] } = {
  read: (given) => {
    const found = given.flatMap(({ value }) => (value?.kind === "name" ? [value.text] : []));
    return found.length > 0 && found.length === given.length ? found : undefined;
  },
  write: (list) => list.map((text) => ({ kind: "name", text })),
};

/** One name or more, or the attribute is not there. */
export const namesOrNone: Single<readonly string[]> = {
  read: names.read,
  write: (list) => (list.length > 0 ? names.write(list) : undefined),
};

/** Two counts: whole numbers that are not negative. */
export function counts(given: readonly WrittenArgument[]): readonly [number, number] | undefined {
  const [first, second] = given.map(({ value }) =>
    value?.kind === "number" && /^\d{1,9}$/.test(value.text) ? Number(value.text) : undefined,
  );
  return given.length === 2 && first !== undefined && second !== undefined
    ? [first, second]
    : undefined;
}

/** Numbers as arguments. */
export const numbers = (...list: readonly number[]): readonly Argument[] =>
  list.map((number) => ({ kind: "number", text: String(number) }));
