import type { Kind } from "./identity-kind.ts";
import { alikeNames, type Surroundings } from "./identity-likeness.ts";
import type { Named } from "./identity-memory.ts";
import type { EnumMember, Field } from "./model.ts";

const typeText = ({ type: { name, parameters, list, nullable } }: Field): string =>
  `${name}(${parameters}) ${list} ${nullable}`;

/** What a field says but for its name and description. What its type's name stands for is not its own. */
const saidByField = (field: Field): string =>
  JSON.stringify({
    ...field,
    name: "",
    description: "",
    type: typeText(field),
  });

/** How much a field says that others would hardly say by chance. */
function marksOf({ type, name: _, description: __, ...rest }: Field): number {
  const said = Object.values(rest).filter(
    (value) => value !== undefined && value !== false && !(Array.isArray(value) && !value[0]),
  );
  const particular = type.parameters.length > 0 || type.kind !== "scalar";
  return said.length + (particular ? 1 : 0);
}

export const fieldKind: Kind<Field> = {
  suspect: (before, after) => typeText(before) !== typeText(after),
  isWhole: ({ type }) => type.name !== "",
  // What stands for a type that nobody knows may be the next line, which this one ran into.
  erased: ({ type }) => type.kind === "unknown",
  likeness(before, after, { sameSlot, alone }) {
    if (before.type.name === "") return 0;
    const names = alikeNames(before.name, after.name);
    const same = saidByField(before) === saidByField(after);
    const bonus = 0.3 * names;
    if (alone && same) return 1 + bonus;
    if (sameSlot && names >= 0.5 && typeText(before) === typeText(after)) return 0.9 + bonus;
    if (sameSlot && same && marksOf(before) > 0) return 0.8 + bonus;
    return same && (names >= 0.6 || marksOf(before) > 1) ? 0.6 + bonus : 0;
  },
};

export const memberKind: Kind<EnumMember> = {
  suspect: (before, after) => before.value !== after.value,
  isWhole: () => true,
  erased: () => false,
  likeness(before, after, { sameSlot, alone }) {
    const names = alikeNames(before.name, after.name);
    if (before.value !== after.value) return 0;
    if (alone || (before.value !== undefined && sameSlot)) return 1 + 0.3 * names;
    return sameSlot && names >= 0.6 ? 0.9 + 0.3 * names : 0;
  },
};

/** Something that is held, such as a field. */
export interface Held extends Named {
  /** Whether it tells little of what holds it, since nearly everything has one. */
  readonly id?: boolean;
}

/** What has to be known of elements that hold others, such as entities. */
export interface Holding<Holder extends Named> {
  readonly membersOf: (holder: Holder) => readonly Held[];
  /** Whether nothing is left of what it held lately. */
  readonly erased: (holder: Holder) => boolean;
  /** How often a member of this name is held, over the whole model. */
  readonly countOf: (member: string) => number;
  /** In how many places one name was written instead of another. */
  readonly references: (from: string, to: string) => number;
}

export function holderKind<Holder extends Named>(holding: Holding<Holder>): Kind<Holder> {
  const { membersOf, countOf, references, erased } = holding;
  const weigh = ({ name, id }: Held) =>
    (id || name === "id" ? 0.25 : 1) / Math.sqrt(Math.max(1, countOf(name)));
  const sum = (members: readonly Held[]) =>
    members.reduce((total, member) => total + weigh(member), 0);
  return {
    isWhole: (holder) => membersOf(holder).length > 0,
    erased,
    suspect(before, after) {
      const [was, is] = [membersOf(before), membersOf(after)];
      const names = new Set(was.map(({ name }) => name));
      const shared = is.filter(({ name }) => names.has(name)).length;
      return shared * 2 < Math.max(was.length, is.length);
    },
    likeness(before, after, { sameSlot }: Surroundings) {
      const [was, is] = [membersOf(before), membersOf(after)];
      const names = new Set(was.map(({ name }) => name));
      const shared = sum(is.filter(({ name }) => names.has(name)));
      const total = sum(was) + sum(is);
      const alike = total === 0 ? 0 : (2 * shared) / total;
      const called = alikeNames(before.name, after.name);
      const referred = references(before.name, after.name);
      const enough = sameSlot
        ? (alike >= 0.6 && shared + referred >= 1) ||
          (alike >= 0.4 && called >= 0.6) ||
          (total === 0 && (referred > 0 || called >= 0.6))
        : alike >= 0.85 && shared + referred >= 2;
      return enough ? alike + 0.2 * called + 0.2 * Math.min(3, referred) + (sameSlot ? 0.3 : 0) : 0;
    },
  };
}
