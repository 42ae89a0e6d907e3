import type { Type, Value } from "../model.ts";

/** What a value of a scalar type looks like. */
export interface ValueForm {
  /** What to write, as a sentence. */
  readonly expected: string;
  fits(value: Value, type: Type): boolean;
}

/** How a value is written. */
export function writtenValue({ kind, text }: Value): string {
  if (kind === "string") return JSON.stringify(text);
  if (kind === "pattern") return `/${text}/`;
  return kind === "call" ? `${text}()` : text;
}

/** The form of a scalar type's values; those that are not here cannot be written down. */
export const formOf = (type: string): ValueForm | undefined =>
  Object.hasOwn(forms, type) ? forms[type] : undefined;

/** Compares two numbers as they are written, digit by digit: a float would round those of a decimal. */
export function compareNumbers(a: string, b: string): number {
  const places = Math.max(placesOf(a), placesOf(b));
  const [first, second] = [scaled(a, places), scaled(b, places)];
  if (first === undefined || second === undefined) return Number(a) - Number(b);
  if (first === second) return 0;
  return first < second ? -1 : 1;
}

const placesOf = (number: string): number => number.split(".")[1]?.length ?? 0;

/** More digits than any database holds are not worth being exact. */
const MOST_DIGITS = 2000;

function scaled(number: string, places: number): bigint | undefined {
  if (!/^-?\d+(\.\d+)?$/.test(number) || number.length + places > MOST_DIGITS) return undefined;
  const [whole = "", fraction = ""] = number.split(".");
  return BigInt(whole + fraction.padEnd(places, "0"));
}

const call = (value: Value, name: string) => value.kind === "call" && value.text === name;

const string = (expected: string, pattern: RegExp): ValueForm => ({
  expected,
  fits: (value) => value.kind === "string" && pattern.test(value.text),
});

const whole = (low: string, high: string): ValueForm => ({
  expected: `Write a whole number from ${low} to ${high}, or autoincrement().`,
  fits: (value) =>
    call(value, "autoincrement") ||
    (value.kind === "number" &&
      /^-?\d+$/.test(value.text) &&
      compareNumbers(low, value.text) <= 0 &&
      compareNumbers(value.text, high) <= 0),
});

const dated = (form: ValueForm): ValueForm => ({
  expected: `${form.expected.slice(0, -1)} or now().`,
  fits: (value, type) => call(value, "now") || (form.fits(value, type) && isDay(value.text)),
});

const clock = String.raw`([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,6})?)?`;

const forms: Readonly<Partial<Record<string, ValueForm>>> = {
  string: string("Write a text in quotes.", /^/),
  text: string("Write a text in quotes.", /^/),
  email: string('Write an address in quotes, such as "a@example.org".', /^[^\s@]+@\S+$/),
  url: string('Write an address in quotes, such as "https://example.org".', /^[a-z][a-z0-9+.-]*:/i),
  phone: string('Write a number in quotes, such as "+4930123456".', /^\+[1-9]\d{1,14}$/),
  int: whole("-2147483648", "2147483647"),
  bigint: whole("-9223372036854775808", "9223372036854775807"),
  decimal: {
    expected: "Write a number with no more digits than its type has.",
    fits: ({ kind, text }, { parameters }) => kind === "number" && fitsDigits(text, parameters),
  },
  float: {
    expected: "Write a number.",
    fits: ({ kind, text }) => kind === "number" && Number.isFinite(Number(text)),
  },
  boolean: {
    expected: "Write true or false.",
    fits: ({ kind, text }) => kind === "name" && (text === "true" || text === "false"),
  },
  date: dated(string('Write "2026-01-31".', /^\d{4}-\d\d-\d\d$/)),
  time: {
    expected: 'Write "13:45:00" or now().',
    fits: (value) =>
      call(value, "now") || (value.kind === "string" && clockPattern.test(value.text)),
  },
  timestamp: dated(
    string('Write "2026-01-31T13:45:00Z".', new RegExp(`^.{10}T${clock}(Z|[+-]\\d\\d:\\d\\d)$`)),
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

const clockPattern = new RegExp(`^${clock}$`);

function fitsDigits(number: string, [precision, scale = 0]: readonly number[]): boolean {
  if (precision === undefined) return true;
  const [whole = "", fraction = ""] = number.replace("-", "").split(".");
  let first = 0;
  while (whole[first] === "0") first++;
  let last = fraction.length;
  while (fraction[last - 1] === "0") last--;
  return last <= scale && whole.length - first <= precision - scale;
}

function isDay(text: string): boolean {
  const [, year = 0, month = 0, day = 0] = /^(\d{4})-(\d\d)-(\d\d)/.exec(text)?.map(Number) ?? [];
  if (month < 1 || month > 12 || day < 1) return false;
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day <= (days[month - 1] ?? 0);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
