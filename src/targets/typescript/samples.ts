import { type Code, code } from "#text";
import { template, text } from "./javascript.ts";
import { array, call, type Expression, object } from "./layout.ts";
import { samplesOf } from "./pattern-sample.ts";
import type { EnumView, Member } from "./project.ts";

/** How many different values the tests may need of one that is unique. */
const ENOUGH = 100;

/** Why there is no value for the tests. */
export type Lack = "no-example" | "too-few-values";

/**
 * A value that is right for a member, as an expression; where it must vary, in terms of `n`, which is
 * another number each time. It reads back as it was sent.
 */
export function sampleOf(
  member: Member,
  enums: ReadonlyMap<string, EnumView>,
  varies: boolean,
): Expression | Lack {
  const { source } = member;
  if (source.type.kind === "enum") {
    const first = enums.get(source.type.name)?.values[0] ?? "";
    if (source.type.list) return listOf(member, text(first));
    return varies ? "too-few-values" : text(first);
  }
  if (source.type.list) return listOf(member, plainSample(member));
  return sampler(member)?.(member, varies) ?? "no-example";
}

function listOf({ source }: Member, item: Expression | Lack): Expression | Lack {
  if (typeof item === "string") return item;
  const { min = 0, max = 1 } = source.length ?? {};
  return array(Array.from({ length: Math.max(min, Math.min(max, 1)) }, () => item));
}

const plainSample = (member: Member): Expression | Lack => {
  const bare = { ...member, source: { ...member.source, min: undefined, max: undefined } };
  return (
    sampler(member)?.({ ...bare, source: { ...bare.source, length: undefined } }, false) ??
    "no-example"
  );
};

type Sampler = (member: Member, varies: boolean) => Expression | Lack;

const sampler = ({ source }: Member): Sampler | undefined => samplers[source.type.name];

const samplers: Readonly<Record<string, Sampler>> = {
  string: textSample,
  text: textSample,
  email: (member, varies) =>
    varies
      ? checked(member, (n) => `name${n}@example.com`, template("name", code`n`, "@example.com"))
      : checked(member, () => "name@example.com"),
  url: (member, varies) =>
    varies
      ? checked(
          member,
          (n) => `https://example.com/${n}`,
          template("https://example.com/", code`n`),
        )
      : checked(member, () => "https://example.com/"),
  phone: (member, varies) =>
    varies
      ? checked(member, (n) => `+4930${1_000_000 + n}`, template("+4930", code`1_000_000 + n`))
      : checked(member, () => "+49301234567"),
  int: numberSample,
  float: numberSample,
  bigint: exactSample,
  decimal: exactSample,
  boolean: (_, varies) => (varies ? "too-few-values" : code`true`),
  date: (_, varies) => (varies ? code`dayOf(n)` : text("2026-01-31")),
  time: (_, varies) => (varies ? code`timeOf(n)` : text("13:45:00")),
  timestamp: (_, varies) => (varies ? code`momentOf(n)` : text("2026-01-31T13:45:00.000Z")),
  duration: (_, varies) => (varies ? template("P", code`n`, "D") : text("PT15M")),
  uuid: () => code`randomUUID()`,
  json: () => object([["key", text("value")]]),
  bytes: (_, varies) => (varies ? code`btoa(${template("bytes ", code`n`)})` : text("Ynl0ZXM=")),
  vector: ({ source }) => {
    const size = source.type.parameters[0] ?? 1;
    return size > 8
      ? code`Array(${size}).fill(0.5)`
      : array(Array.from({ length: size }, () => code`0.5`));
  },
};

/** How long a text may be. */
export function boundsOf({ source }: Member): { readonly min: number; readonly max: number } {
  const { type, length } = source;
  const longest =
    longestOf[type.name] ?? (type.name === "string" ? (type.parameters[0] ?? 255) : 1e6);
  return { min: length?.min ?? 0, max: Math.min(length?.max ?? longest, longest) };
}

const longestOf: Readonly<Record<string, number>> = { email: 320, phone: 16, text: 1e6 };

function textSample(member: Member, varies: boolean): Expression | Lack {
  if (member.source.pattern !== undefined)
    return patternSample(member, member.source.pattern, varies);
  const { max } = boundsOf(member);
  const min = Math.max(boundsOf(member).min, member.inKey ? 1 : 0);
  const word = member.name.replaceAll(/\W/g, "") || "text";
  if (!varies) return text(word.slice(0, max).padEnd(Math.min(min, 1000), "x"));
  if (min <= word.length + 2 && word.length + 5 <= max) return template(`${word} `, code`n`);
  const digits = Math.max(min, Math.min(max, 4));
  return max < 3 ? "too-few-values" : code`String(n).padStart(${digits}, "0")`;
}

/** A text that the member's own rules allow, if it does; `varying` makes it of `n`. */
function checked(member: Member, make: (n: number) => string, varying?: Code): Expression | Lack {
  const { min, max } = boundsOf(member);
  const form = new RegExp(member.source.pattern ?? "", "u");
  const fits = [1, ENOUGH].every((n) => {
    const sample = make(n);
    return form.test(sample) && sample.length >= min && sample.length <= max;
  });
  return fits ? (varying ?? text(make(1))) : "no-example";
}

/** Digits of a sample that may be any are counted up; else there is a list to choose from. */
function patternSample(member: Member, pattern: string, varies: boolean): Expression | Lack {
  const bounds = boundsOf(member);
  const [sample] = samplesOf(pattern, bounds, 1);
  if (sample === undefined) return "no-example";
  if (!varies) return text(sample);
  for (const { 0: run, index } of sample.matchAll(/\d{3,}/g)) {
    const counted = [1, 9, 99, 999].map(
      (n) =>
        sample.slice(0, index) +
        String(n).padStart(run.length, "0") +
        sample.slice(index + run.length),
    );
    const form = new RegExp(pattern, "u");
    if (counted.every((candidate) => form.test(candidate))) {
      const [before, after] = [sample.slice(0, index), sample.slice(index + run.length)];
      return template(before, code`String(n).padStart(${run.length}, "0")`, after);
    }
  }
  const several = samplesOf(pattern, bounds, ENOUGH);
  if (several.length < ENOUGH) return "too-few-values";
  return call("choose", code`n`, array(several.map(text)));
}

/** How far a number may go, in whole numbers. */
function rangeOf({ source }: Member): { readonly low: number; readonly high: number } {
  const { type, min, max } = source;
  const [precision = 9, scale = 0] = type.parameters;
  const most = type.name === "decimal" ? 10 ** Math.min(precision - scale, 9) - 1 : 2 ** 31 - 1;
  return {
    low: Math.max(Math.ceil(Number(min ?? -most)), -most),
    high: Math.min(Math.floor(Number(max ?? most)), most),
  };
}

/** The first of the counted numbers, less one; `undefined` where no whole number fits. */
function baseOf(member: Member, varies: boolean): number | Lack {
  const { low, high } = rangeOf(member);
  if (low > high) return "no-example";
  if (low <= 1 && high >= (varies ? ENOUGH : 1)) return 0;
  if (high - low < (varies ? ENOUGH : 0)) return "too-few-values";
  return low > 0 ? low - 1 : high - (varies ? ENOUGH : 1);
}

function numberSample(member: Member, varies: boolean): Expression | Lack {
  const base = baseOf(member, varies);
  if (typeof base === "string") return base;
  return varies ? counted(base) : code`${base + 1}`;
}

const counted = (base: number): Code => {
  if (base === 0) return code`n`;
  return base > 0 ? code`${base} + n` : code`n - ${-base}`;
};

/** Exact numbers are text, with as many decimals as they are stored with. */
function exactSample(member: Member, varies: boolean): Expression | Lack {
  const base = baseOf(member, varies);
  if (typeof base === "string") return base;
  const [, scale = 0] = member.source.type.name === "decimal" ? member.source.type.parameters : [];
  const decimals = scale > 0 ? `.${"0".repeat(scale)}` : "";
  if (!varies) return text(`${base + 1}${decimals}`);
  return template("", counted(base), decimals);
}
