import { nearest, type Problem } from "#text";
import type { Type } from "../model.ts";
import type { ExpressionProblem, Path, TokenRange } from "./expression.ts";
import { accessConditions, accessPaths, type ExpressionUse, functions } from "./functions.ts";
import {
  enumMember,
  fieldValue,
  type Given,
  type GivenName,
  truth,
  unknown,
  userId,
} from "./given.ts";
import { nameTokens } from "./paths.ts";
import { expressionProblem } from "./problems.ts";
import { behind, type PathStep, resolvePath, type Scope } from "./scope.ts";

/** A name that is an enum's member. */
export interface MemberReference {
  readonly enumName: string;
  readonly member: string;
  readonly tokens: TokenRange;
}

/** How many unknown names get a hint: looking for one is the slow part, and only a few are read. */
const MOST_HINTS = 20;
/** No name that anybody meant is longer. */
const LONGEST_MEANT = 100;

/** Says what the names of an expression stand for, and collects what is wrong with it. */
export class Names {
  readonly use: ExpressionUse;
  readonly problems: ExpressionProblem[] = [];
  readonly members: MemberReference[] = [];
  private readonly scope: Scope;
  private readonly memberSets = new Map<string, ReadonlySet<string>>();
  private hints = 0;

  constructor(use: ExpressionUse, scope: Scope) {
    this.use = use;
    this.scope = scope;
  }

  report(problem: Problem, tokens: TokenRange): void {
    this.problems.push({ ...problem, tokens });
  }

  /** A field, or what access rules know besides. */
  path(path: Path): Given {
    const { names, quoted, tokens } = path;
    const [first = ""] = names;
    const field = this.scope.field(first);
    if (!field && !quoted && first === "user" && names.length > 1) return this.user(path);
    const name = names.join(".");
    if (field && !quoted && this.use === "access" && accessPaths.has(name)) {
      const slots = {
        name,
        entity: this.scope.entityName,
        quoted: [`\`${first}\``, ...names.slice(1)].join("."),
      };
      this.report(expressionProblem("expression-hidden", slots), tokens);
    }
    return this.fieldOrName(path);
  }

  /** A field, and nothing else. */
  field(path: Path): Given {
    const given = this.fieldOrName(path);
    if (given.kind !== "name") return given;
    this.unknownField(path, 0, this.scope);
    return unknown;
  }

  /** A single name that is no field is left open. */
  private fieldOrName(path: Path): Given {
    const { names } = path;
    const steps = resolvePath(names, this.scope);
    const last = steps.at(-1);
    if (last && steps.length === names.length) return fieldValue(steps, last.field);
    if (last) this.breakAt(path, steps.length, last);
    else if (names.length === 1) return { kind: "name", name: names[0] ?? "", path };
    else this.unknownField(path, 0, this.scope);
    return unknown;
  }

  /** What a name means where no enum gives it a meaning. */
  settled(given: Given): Given {
    if (given.kind !== "name") return given;
    const { name, path } = given;
    if (!path.quoted && name === "user") return this.user(path);
    if (!path.quoted && accessConditions.includes(name)) return this.inAccess(name, path, truth);
    this.unknownField(path, 0, this.scope);
    return unknown;
  }

  /** What a name means beside what it is compared with. Beside something unknown, nobody can tell. */
  beside(given: Given, other: Given): Given {
    if (given.kind !== "name") return given;
    if (other.kind === "unknown") return unknown;
    if (other.kind === "value" && other.type?.kind === "enum")
      return this.member(given, other.type);
    return this.settled(given);
  }

  /** What is meant instead of an unknown name, as a sentence to add. */
  hint(name: string, candidates: Iterable<string>): string {
    if (this.hints === MOST_HINTS || name.length > LONGEST_MEANT) return "";
    this.hints++;
    const meant = nearest(name, candidates);
    return meant === undefined ? "" : ` Did you mean ${meant}?`;
  }

  /** Something of access rules alone. */
  inAccess(name: string, { tokens }: { readonly tokens: TokenRange }, given: Given): Given {
    if (this.use === "access") return given;
    this.report(expressionProblem("expression-access-only", { name }), tokens);
    return unknown;
  }

  private user(path: Path): Given {
    if (this.use === "check" || path.names.join(".") === "user.id")
      return this.inAccess("user", path, userId);
    this.report(expressionProblem("expression-user", {}), path.tokens);
    return unknown;
  }

  /** Says why a path goes no further than a field. */
  private breakAt(path: Path, index: number, last: PathStep): void {
    const next = behind(last.owner, last.field);
    const { kind, name, list } = last.field.type;
    if (next) this.unknownField(path, index, next);
    // A type that nobody knows is reported where the field is declared.
    else if (list || kind === "scalar" || kind === "enum") {
      const slots = { field: last.field.name, type: `${name}${list ? "[]" : ""}` };
      const problem = expressionProblem("expression-no-way", slots);
      this.report(problem, nameTokens(path.tokens, index - 1));
    }
  }

  private unknownField(path: Path, index: number, owner: Scope): void {
    const name = path.names[index] ?? "";
    const form = path.quoted ? undefined : functions.get(name)?.form;
    const hint = form ? ` Did you mean ${form}?` : this.hint(name, this.candidates(owner));
    const problem = expressionProblem("expression-unknown-field", {
      entity: owner.entityName,
      name,
      hint,
    });
    this.report(problem, nameTokens(path.tokens, index));
  }

  private candidates(owner: Scope): Iterable<string> {
    if (this.use === "check" || owner !== this.scope) return owner.names();
    return [...owner.names(), ...accessConditions];
  }

  private member({ name, path: { tokens } }: GivenName, type: Type): Given {
    const members = this.membersOf(type.name);
    if (!members) return unknown;
    if (members.has(name)) {
      this.members.push({ enumName: type.name, member: name, tokens });
      return enumMember(name, type.name);
    }
    const slots = { enum: type.name, name, hint: this.hint(name, members) };
    this.report(expressionProblem("expression-unknown-member", slots), tokens);
    return unknown;
  }

  private membersOf(enumName: string): ReadonlySet<string> | undefined {
    const known = this.memberSets.get(enumName);
    if (known) return known;
    const members = this.scope.enumMembers(enumName);
    if (!members) return undefined;
    const set = new Set(members);
    this.memberSets.set(enumName, set);
    return set;
  }
}
