import type { ScalarName, Type } from "../model.ts";

/** Values compare with those of their own family. */
const scalarFamilies: Readonly<Record<ScalarName, string>> = {
  string: "text",
  text: "text",
  email: "text",
  url: "text",
  phone: "text",
  int: "number",
  bigint: "number",
  decimal: "number",
  float: "number",
  boolean: "boolean",
  date: "date",
  time: "time",
  timestamp: "timestamp",
  duration: "duration",
  uuid: "uuid",
  json: "json",
  bytes: "bytes",
  vector: "vector",
};

const families: Readonly<Record<string, string>> = scalarFamilies;
const ordered: ReadonlySet<string> = new Set("text number date time timestamp duration".split(" "));

/** Whether `<` means something in a family. */
export const hasOrder = (family: string): boolean => ordered.has(family);

/** The family of a type's values; `undefined` where they compare with null alone. */
export function familyOf({ kind, name, list }: Type): string | undefined {
  if (list || kind === "unknown" || kind === "value") return undefined;
  return kind === "scalar" ? families[name] : `${kind} ${name}`;
}

/** What a string literal of a family looks like, where that is not any text. */
export interface LiteralForm {
  readonly form: string;
  fits(text: string): boolean;
}

const clock = String.raw`([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,6})?)?`;
const pattern = (form: string, source: string, flags = ""): LiteralForm => {
  const expression = new RegExp(`^(?:${source})$`, flags);
  return { form, fits: (text) => expression.test(text) };
};
const time = pattern('"13:45:00"', clock);
const moment = pattern('"2026-01-31T13:45:00Z"', String.raw`.{10}T${clock}(Z|[+-]\d\d:\d\d)`);

/** By family. Those that are not here have no string literals. */
export const literalForms: Readonly<Record<string, LiteralForm>> = {
  text: { form: "a text", fits: () => true },
  date: { form: '"2026-01-31"', fits: isDate },
  time,
  timestamp: {
    form: moment.form,
    fits: (text) => moment.fits(text) && isDate(text.slice(0, 10)),
  },
  duration: pattern(
    '"PT15M"',
    String.raw`P(?=.)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?=.)(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?`,
  ),
  uuid: pattern(
    '"123e4567-e89b-12d3-a456-426614174000"',
    "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}",
    "i",
  ),
  json: { form: '"{}", which is JSON', fits: isJson },
};

function isDate(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text)?.map(Number) ?? [];
  if (year === undefined || month === undefined || day === undefined) return false;
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(month, year);
}

function daysIn(month: number, year: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
