import { isScalarName, type ScalarName, sqlTypeOf } from "#model";

interface ScalarInfo {
  /** What it holds, in Markdown. */
  readonly about: string;
  /** What it is in JSON and OpenAPI. */
  readonly json: string;
  /** Its parameters as they are usually given; `undefined` where it has none. */
  readonly parameters?: readonly number[];
  /** Whether it may stand without its parameters, too. */
  readonly plain: boolean;
}

const scalar = (about: string, json: string): ScalarInfo => ({ about, json, plain: true });

const scalars: Readonly<Record<ScalarName, ScalarInfo>> = {
  string: {
    about: "A text of at most so many characters: `string(80)`. Without a number: 255.",
    json: "string with maxLength",
    parameters: [80],
    plain: true,
  },
  text: scalar("A text of any length.", "string"),
  int: scalar("A whole number of 32 bits.", "integer (int32)"),
  bigint: scalar(
    "A whole number of 64 bits.",
    "string of digits: a JSON number does not hold 64 bits",
  ),
  decimal: {
    about:
      "An exact number, such as an amount of money. `decimal(10,2)` has 10 digits, 2 of them after the point.",
    json: "string with a decimal number",
    parameters: [10, 2],
    plain: false,
  },
  float: scalar("A number with a floating point: large or small, and not exact.", "number"),
  boolean: scalar("`true` or `false`.", "boolean"),
  date: scalar('A day: `"2026-01-31"`.', "string (date)"),
  time: scalar('A time of day: `"13:45:00"`.', "string (time)"),
  timestamp: scalar('A moment: `"2026-01-31T13:45:00Z"`.', "string (date-time)"),
  duration: scalar('A length of time: `"PT15M"`.', "string (ISO 8601 duration)"),
  uuid: scalar("An identifier of 128 bits that nobody else has.", "string (uuid)"),
  email: scalar("An e-mail address.", "string (email)"),
  url: scalar("The address of something on the web.", "string (uri)"),
  phone: scalar('A phone number: `"+4930123456"`.', "string (E.164)"),
  json: scalar("Any JSON, without a form of its own.", "any"),
  bytes: scalar("Bytes, such as a small picture.", "string (base64)"),
  vector: {
    about: "So many numbers, such as an embedding, to find what is alike: `vector(1536)`.",
    json: "array of numbers",
    parameters: [1536],
    plain: false,
  },
};

/** What is known of a scalar type. */
export const scalarInfo = (name: string): ScalarInfo | undefined =>
  isScalarName(name) ? scalars[name] : undefined;

/** What a scalar is called in PostgreSQL, with the parameters that it usually has. */
export function usualSqlType(name: string): string {
  const { parameters = [], plain = true } = scalarInfo(name) ?? {};
  return sqlTypeOf({ kind: "scalar", name, parameters: plain ? [] : parameters }) ?? name;
}
