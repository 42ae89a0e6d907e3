import type { Finding } from "#text";
import type { Field, Value } from "../model.ts";
import { modelProblem } from "../problems.ts";
import type { EntityRule, Surroundings } from "./rule.ts";

/** A default is a value of its field's type, and within the field's own bounds. */
export const fittingDefaults: EntityRule = (entity, around) =>
  entity.fields.flatMap((field): readonly Finding[] => {
    const { default: value } = field;
    if (!value || field.type.kind === "unknown") return [];
    const place = { origin: [entity.name, field.name] as const, part: "default" as const };
    const expected = expectedOf(field, value, around);
    if (expected !== undefined) {
      const slots = {
        value: written(value),
        type: field.type.name,
        hint: expected && ` ${expected}`,
      };
      return [{ ...modelProblem("default-does-not-fit", slots), ...place }];
    }
    const broken = brokenBound(field, value);
    if (!broken) return [];
    const slots = { value: written(value), attribute: `@${broken}` };
    return [{ ...modelProblem("default-outside", slots), ...place }];
  });

const written = ({ kind, text }: Value): string => {
  if (kind === "string") return JSON.stringify(text);
  return kind === "call" ? `${text}()` : text;
};

/** What to write instead; `undefined` where the default fits. */
function expectedOf({ type }: Field, value: Value, around: Surroundings): string | undefined {
  if (type.list || type.kind === "entity") return "Lists and relations have no default.";
  if (type.kind === "enum") {
    const members = around.enum(type.name)?.members.map(({ name }) => name) ?? [];
    const fits = value.kind === "name" && members.includes(value.text);
    return fits ? undefined : `Write one of ${members.join(", ")}.`;
  }
  const form = Object.hasOwn(forms, type.name) ? forms[type.name] : undefined;
  return form?.fits(value) ? undefined : (form?.expected ?? "This type has no default.");
}

interface DefaultForm {
  readonly expected: string;
  fits(value: Value): boolean;
}

const call = (value: Value, ...names: readonly string[]) =>
  value.kind === "call" && names.includes(value.text);
const string = (expected: string, pattern: RegExp): DefaultForm => ({
  expected,
  fits: (value) => value.kind === "string" && pattern.test(value.text),
});
const number = (expected: string, pattern: RegExp, ...calls: string[]): DefaultForm => ({
  expected,
  fits: (value) => (value.kind === "number" && pattern.test(value.text)) || call(value, ...calls),
});
const orNow = (form: DefaultForm): DefaultForm => ({
  expected: `${form.expected.slice(0, -1)} or now().`,
  fits: (value) => form.fits(value) || call(value, "now"),
});

const forms: Readonly<Partial<Record<string, DefaultForm>>> = {
  string: string("Write a text in quotes.", /[\s\S]*/),
  text: string("Write a text in quotes.", /[\s\S]*/),
  email: string('Write an address in quotes, such as "a@example.org".', /^\S+@\S+$/),
  url: string('Write an address in quotes, such as "https://example.org".', /^[a-z][a-z0-9+.-]*:/i),
  phone: string('Write a number in quotes, such as "+4930123456".', /^\+[1-9]\d{1,14}$/),
  int: number("Write a whole number or autoincrement().", /^-?\d{1,10}$/, "autoincrement"),
  bigint: number("Write a whole number or autoincrement().", /^-?\d{1,19}$/, "autoincrement"),
  decimal: number("Write a number.", /^-?\d+(\.\d+)?$/),
  float: number("Write a number.", /^-?\d+(\.\d+)?$/),
  boolean: {
    expected: "Write true or false.",
    fits: ({ kind, text }) => kind === "name" && (text === "true" || text === "false"),
  },
  date: orNow(string('Write "2026-01-31".', /^\d{4}-\d\d-\d\d$/)),
  time: orNow(string('Write "13:45:00".', /^\d\d:\d\d(:\d\d(\.\d{1,6})?)?$/)),
  timestamp: orNow(
    string(
      'Write "2026-01-31T13:45:00Z".',
      /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,6})?)?(Z|[+-]\d\d:\d\d)$/,
    ),
  ),
  duration: string(
    'Write an ISO 8601 duration, such as "PT15M".',
    /^P(?=.)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?=.)(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?$/,
  ),
  uuid: {
    expected: "Write uuid(), or a UUID in quotes.",
    fits: (value) =>
      call(value, "uuid") ||
      (value.kind === "string" && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value.text)),
  },
  json: {
    expected: "Write JSON in quotes.",
    fits: ({ kind, text }) => kind === "string" && isJson(text),
  },
};

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** The attribute that the default breaks. */
function brokenBound(field: Field, { kind, text }: Value): string | undefined {
  if (kind === "number") return brokenNumber(field, Number(text));
  return kind === "string" ? brokenText(field, text) : undefined;
}

function brokenNumber({ min, max }: Field, value: number): string | undefined {
  if (min !== undefined && value < Number(min)) return "min";
  return max !== undefined && value > Number(max) ? "max" : undefined;
}

function brokenText({ type, length, pattern }: Field, text: string): string | undefined {
  const characters = [...text].length;
  const longest = type.name === "string" ? (type.parameters[0] ?? 255) : characters;
  const { min = 0, max = characters } = length ?? {};
  if (characters < min || characters > Math.min(max, longest)) return "length";
  return pattern !== undefined && !matches(pattern, text) ? "pattern" : undefined;
}

/** A pattern that is no regular expression is another rule's matter. */
function matches(pattern: string, text: string): boolean {
  try {
    return new RegExp(pattern, "u").test(text);
  } catch {
    return true;
  }
}
