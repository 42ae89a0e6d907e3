import { comparingProblem, type Side } from "./comparing.ts";
import type {
  Call,
  Comparison,
  Expression,
  ExpressionProblem,
  Membership,
  Path,
  TokenRange,
} from "./expression.ts";
import { type ExpressionUse, functions } from "./functions.ts";
import {
  type Given,
  type GivenValue,
  itemOf,
  length,
  literalValue,
  now,
  truth,
  unknown,
  userId,
} from "./given.ts";
import { type MemberReference, Names } from "./naming.ts";
import { parseExpression } from "./parse.ts";
import { expressionProblem } from "./problems.ts";
import type { Scope } from "./scope.ts";

/** What is wrong with an expression: its syntax, or else what it names and compares. */
export function judgeExpression(
  text: string,
  use: ExpressionUse,
  scope: Scope,
): readonly ExpressionProblem[] {
  return [...parseExpression(text).problems, ...namesOf(text, use, scope).problems];
}

/** The enum members that an expression names, and whose they are. */
export function enumMembersIn(
  text: string,
  use: ExpressionUse,
  scope: Scope,
): readonly MemberReference[] {
  return namesOf(text, use, scope).members;
}

function namesOf(text: string, use: ExpressionUse, scope: Scope): Names {
  const names = new Names(use, scope);
  const { expression } = parseExpression(text);
  if (expression) new Judge(names).condition(expression);
  return names;
}

/** Judges the types of an expression from the top down. */
class Judge {
  private readonly names: Names;

  constructor(names: Names) {
    this.names = names;
  }

  /** Judges what has to be true or false. */
  condition(expression: Expression): void {
    switch (expression.kind) {
      case "and":
      case "or":
        for (const operand of expression.operands) this.condition(operand);
        break;
      case "not":
        this.condition(expression.operand);
        break;
      case "comparison":
        this.comparison(expression);
        break;
      case "in":
        this.membership(expression);
        break;
      default:
        this.truth(expression);
    }
  }

  private truth(expression: Expression): void {
    const given = this.names.settled(this.value(expression));
    if (given.kind === "unknown") return;
    if (given.kind === "value" && given.families.includes("boolean")) return;
    const problem = expressionProblem("expression-not-boolean", { what: whatOf(given) });
    this.names.report(problem, expression.tokens);
  }

  private value(expression: Expression): Given {
    switch (expression.kind) {
      case "literal":
        return literalValue(expression);
      case "path":
        return this.names.path(expression);
      case "call":
        return this.call(expression);
      case "list":
        this.names.report(expressionProblem("expression-stray-list", {}), expression.tokens);
        return unknown;
      default:
        this.condition(expression);
        return truth;
    }
  }

  private comparison({ left, operator, right, tokens }: Comparison): void {
    const first = this.value(left);
    const second = this.value(right);
    const equality = operator === "==" || operator === "!=";
    if (first.kind !== "null" && second.kind !== "null")
      this.compare(sideOf(left, first), sideOf(right, second), !equality, tokens);
    else if (equality) this.withNull(first.kind === "null" ? second : first, operator, tokens);
    else this.names.report(expressionProblem("expression-null", {}), tokens);
  }

  private withNull(other: Given, operator: "==" | "!=", tokens: TokenRange): void {
    const given = this.names.settled(other);
    if (given.kind !== "value" || given.nullable) return;
    const slots = { what: given.what, outcome: operator === "==" ? "false" : "true" };
    this.names.report(expressionProblem("expression-never-null", slots), tokens);
  }

  private membership({ left, right, tokens }: Membership): void {
    const given = this.value(left);
    if (given.kind === "null")
      this.names.report(expressionProblem("expression-null", {}), left.tokens);
    else if (right.kind !== "list") this.inField(sideOf(left, given), right, tokens);
    else
      this.inList(
        sideOf(left, given),
        right.items.map((item) => sideOf(item, this.value(item))),
      );
  }

  private inList(left: Side<Given>, items: readonly Side<Given>[]): void {
    // A name on the left has one meaning, however many items there are.
    const clue = items.find(({ given }) => given.kind === "value")?.given;
    const given = this.names.beside(left.given, clue ?? { kind: "null" });
    for (const item of items) {
      if (item.given.kind === "null")
        this.names.report(expressionProblem("expression-null", {}), item.tokens);
      else this.compare({ given, tokens: left.tokens }, item, false, item.tokens);
    }
  }

  private inField(left: Side<Given>, right: Expression, tokens: TokenRange): void {
    const list = this.names.settled(this.value(right));
    if (list.kind === "unknown") return;
    const item = list.kind === "value" ? itemOf(list) : undefined;
    if (item) this.compare(left, sideOf(right, item), false, tokens);
    else {
      const problem = expressionProblem("expression-not-a-list", { what: whatOf(list) });
      this.names.report(problem, right.tokens);
    }
  }

  private compare(left: Side<Given>, right: Side<Given>, byOrder: boolean, at: TokenRange): void {
    const first = this.names.beside(left.given, right.given);
    const second = this.names.beside(right.given, left.given);
    if (first.kind !== "value" || second.kind !== "value") return;
    const found = comparingProblem(
      { given: first, tokens: left.tokens },
      { given: second, tokens: right.tokens },
      byOrder,
    );
    if (found) this.names.report(found.problem, found.side?.tokens ?? at);
  }

  private call(call: Call): Given {
    const { names } = this;
    const { name, tokens } = call;
    const known = functions.get(name);
    if (!known) {
      const hint = names.hint(name, functions.keys());
      names.report(expressionProblem("expression-unknown-function", { name, hint }), {
        from: tokens.from,
        to: tokens.from + 1,
      });
      return unknown;
    }
    if (known.access && names.use !== "access") return names.inAccess(`${name}()`, call, unknown);
    const [argument, ...more] = call.arguments;
    const given = more.length === 0 ? this.applied(name, argument) : undefined;
    if (given) return given;
    const slots = { name: `${name}()`, form: known.form };
    names.report(expressionProblem("expression-arguments", slots), tokens);
    return unknown;
  }

  /** What a function gives; `undefined` where the argument is not what it takes. */
  private applied(name: string, argument: Expression | undefined): Given | undefined {
    switch (name) {
      case "now":
        return argument ? undefined : now;
      case "length":
        return argument && this.length(argument);
      case "role":
        return argument?.kind === "literal" && argument.type === "string" ? truth : undefined;
      default:
        return argument?.kind === "path" ? this.owner(argument) : undefined;
    }
  }

  private length(argument: Expression): Given {
    const given = this.names.settled(this.value(argument));
    if (given.kind === "value" && (given.families[0] === "text" || itemOf(given)))
      return { ...length, nullable: given.nullable };
    if (given.kind !== "unknown") {
      const problem = expressionProblem("expression-no-length", { what: whatOf(given) });
      this.names.report(problem, argument.tokens);
    }
    return length;
  }

  private owner(path: Path): Given {
    // Only a field can be meant, so that access rules' own names do not come into it.
    const given = this.names.field(path);
    if (given.kind === "value" && !namesUser(given)) {
      const problem = expressionProblem("expression-no-owner", { what: given.what });
      this.names.report(problem, path.tokens);
    }
    return truth;
  }
}

const sideOf = ({ tokens }: Expression, given: Given): Side<Given> => ({ given, tokens });

const whatOf = (given: Given): string => (given.kind === "value" ? given.what : "null");

/** A relation to one entity, or an id. */
function namesUser({ type, families }: GivenValue): boolean {
  if (type?.kind === "entity") return !type.list;
  return families.some((family) => userId.families.includes(family));
}
