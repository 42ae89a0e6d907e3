import { isScalarName, type Model, scalarNames, type Type } from "#model";
import { nearest, type Problem } from "#text";
import { bindType } from "./bind.ts";
import { languageProblem } from "./problems.ts";
import { Reader } from "./reader.ts";
import type { TypeSyntax } from "./syntax.ts";

/** The longest name that databases take. */
const LONGEST_NAME = 63;

/** What is wrong with a text as the name of a declaration or member; `undefined` where nothing is. */
export function checkName(name: string): Problem | undefined {
  if (name.trim() === "") return languageProblem("empty-name", {});
  if (name.length > LONGEST_NAME)
    return languageProblem("long-name", { name, longest: LONGEST_NAME });
  if (name !== name.trim() || /[`\p{Cc}\u2028\u2029]/u.test(name))
    return languageProblem("name-characters", {});
  return undefined;
}

/** Reads what a person writes for a type, such as `string(40)?` or `Tag[]`, against a model. */
export function parseType(
  text: string,
  model: Model,
): { readonly value: Type | undefined; readonly problem: Problem | undefined } {
  const { syntax, problem } = new TypeReader(text.trim(), 0).read();
  if (!syntax || problem) return { value: undefined, problem };
  const symbols = new Map<string, "entity" | "enum">();
  for (const { name } of model.enums) symbols.set(name, "enum");
  for (const { name } of model.entities) symbols.set(name, "entity");
  const value = bindType(syntax, symbols);
  if (value.kind !== "unknown") return { value, problem: undefined };
  const meant = nearest(value.name, typeNames(model));
  const hint = meant ? ` Did you mean ${meant}?` : "";
  return { value: undefined, problem: languageProblem("no-such-type", { name: value.name, hint }) };
}

/** Every name that may stand as a type: the language's own first. */
export function typeNames(model: Model): readonly string[] {
  const declared = [...model.enums, ...model.entities].map(({ name }) => name);
  return [...scalarNames, ...declared.filter((name) => !isScalarName(name))];
}

class TypeReader extends Reader {
  read(): { readonly syntax: TypeSyntax | undefined; readonly problem: Problem | undefined } {
    const syntax = this.type();
    if (!this.at("end")) this.skip("A type is written string, string(40), string? or Tag[].");
    return { syntax, problem: this.problems[0] };
  }
}
