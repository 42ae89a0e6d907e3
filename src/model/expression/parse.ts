import type { Problem } from "#text";
import type {
  Comparator,
  Expression,
  ExpressionProblem,
  Literal,
  TokenRange,
} from "./expression.ts";
import { nameOf, unescapeString } from "./literals.ts";
import { memoised } from "./memoised.ts";
import { expressionProblem } from "./problems.ts";
import { type Token, type TokenKind, tokensOf } from "./tokens.ts";

interface ParsedExpression {
  /** `undefined` where the text is no expression. */
  readonly expression: Expression | undefined;
  readonly problems: readonly ExpressionProblem[];
}

/**
 * The syntax of an expression, and what is wrong with it. Never throws; takes time in proportion to the
 * text, and no more depth than `MOST_DEPTH` asks for. The same text gives the same object again.
 */
export const parseExpression = memoised((text: string): ParsedExpression => {
  const parser = new Parser(text);
  const expression = parser.whole();
  return { expression, problems: parser.problems };
});

const MOST_DEPTH = 100;

const comparators: ReadonlySet<TokenKind | undefined> = new Set<TokenKind>([
  "==",
  "!=",
  "<",
  "<=",
  ">",
  ">=",
]);
const isComparator = (kind: TokenKind | undefined): kind is Comparator => comparators.has(kind);

/** What other languages write, and what this one writes instead. */
const hints: Readonly<Record<string, string>> = {
  "=": " Write == to compare.",
  "&": " Write &&.",
  "|": " Write ||.",
  and: " Write &&.",
  AND: " Write &&.",
  or: " Write ||.",
  OR: " Write ||.",
  not: " Write !.",
  NOT: " Write !.",
  IN: " Write in.",
  is: " Write == or !=.",
  IS: " Write == or !=.",
  "'": ' Write texts in double quotes: "text".',
  "+": " There is no arithmetic in rules.",
  "-": " There is no arithmetic in rules.",
  "*": " There is no arithmetic in rules.",
  "/": " There is no arithmetic in rules.",
  "!": " Put it in parentheses: (!x)",
};

/** One method a level of precedence. Where one gives `undefined`, it has said what is wrong. */
class Parser {
  readonly problems: ExpressionProblem[] = [];
  private readonly text: string;
  private readonly tokens: readonly Token[];
  private at = 0;
  private depth = 0;

  constructor(text: string) {
    this.text = text;
    this.tokens = tokensOf(text);
  }

  whole(): Expression | undefined {
    if (this.tokens.length === 0) return this.expected("a condition, such as total > 0");
    const expression = this.disjunction();
    return expression && this.at < this.tokens.length ? this.unexpected() : expression;
  }

  private disjunction(): Expression | undefined {
    return this.junction("or", "||", () => this.junction("and", "&&", () => this.negation()));
  }

  private junction(
    kind: "and" | "or",
    mark: TokenKind,
    operand: () => Expression | undefined,
  ): Expression | undefined {
    const from = this.at;
    const operands: Expression[] = [];
    do {
      const next = operand();
      if (!next) return undefined;
      operands.push(next);
    } while (this.take(mark));
    return operands.length === 1 ? operands[0] : { kind, operands, tokens: this.since(from) };
  }

  private negation(): Expression | undefined {
    const from = this.at;
    if (!this.take("!")) return this.comparison();
    const operand = this.deeper(() => this.negation());
    return operand && { kind: "not", operand, tokens: this.since(from) };
  }

  private comparison(): Expression | undefined {
    const from = this.at;
    const left = this.operand();
    const operator = this.kind();
    if (!left || !(operator === "in" || isComparator(operator))) return left;
    this.at++;
    const right = operator === "in" ? this.members() : this.operand();
    if (!right) return undefined;
    const tokens = this.since(from);
    if (this.kind() === "in" || isComparator(this.kind()))
      return this.fail(expressionProblem("expression-chain", {}), this.here());
    return operator === "in"
      ? { kind: "in", left, right, tokens }
      : { kind: "comparison", operator, left, right, tokens };
  }

  /** What stands to the right of `in`. In SQL that is a list in parentheses, so it is understood. */
  private members(): Expression | undefined {
    if (this.kind() !== "(") return this.operand();
    const from = this.at;
    const items = this.items(")");
    if (items) this.report(expressionProblem("expression-list-marks", {}), this.since(from));
    return items && { kind: "list", items, tokens: this.since(from) };
  }

  private operand(): Expression | undefined {
    const from = this.at;
    switch (this.kind()) {
      case "constant":
        return this.literal(this.image() === "null" ? "null" : "boolean");
      case "number":
        return this.literal("number");
      case "string":
        return this.string();
      case "name":
        return this.path();
      case "function":
        return this.call();
      case "[": {
        const items = this.items("]");
        return items && { kind: "list", items, tokens: this.since(from) };
      }
      case "(":
        return this.parenthesised();
      default:
        return this.at < this.tokens.length ? this.unexpected() : this.expected("a value");
    }
  }

  private parenthesised(): Expression | undefined {
    this.at++;
    const inner = this.nested();
    return inner && this.expect(")") ? inner : undefined;
  }

  private literal(type: Literal["type"], text = this.image()): Literal {
    const from = this.at;
    this.at++;
    return { kind: "literal", type, text, tokens: this.since(from) };
  }

  private string(): Literal {
    const { text, unknown } = unescapeString(this.image());
    const [first] = unknown;
    if (first !== undefined)
      this.report(expressionProblem("expression-escape", { escape: first }), this.here());
    this.checkClosed();
    return this.literal("string", text);
  }

  private path(): Expression | undefined {
    const from = this.at;
    const quoted = this.image().startsWith("`");
    const names: string[] = [];
    do {
      if (this.kind() !== "name") return this.expected("a field's name");
      this.checkClosed();
      names.push(nameOf(this.image()));
      this.at++;
    } while (this.take("."));
    return { kind: "path", names, quoted, tokens: this.since(from) };
  }

  private call(): Expression | undefined {
    const from = this.at;
    const name = this.image();
    this.at++;
    const none = this.tokens[this.at + 1]?.kind === ")";
    if (none) this.at += 2;
    const given = none ? [] : this.items(")");
    return given && { kind: "call", name, arguments: given, tokens: this.since(from) };
  }

  /** One item or more between the mark at hand and a closing one. */
  private items(close: TokenKind): readonly Expression[] | undefined {
    this.at++;
    const items: Expression[] = [];
    do {
      const item = this.nested();
      if (!item) return undefined;
      items.push(item);
    } while (this.take(","));
    return this.expect(close) ? items : undefined;
  }

  private nested(): Expression | undefined {
    return this.deeper(() => this.disjunction());
  }

  private deeper(read: () => Expression | undefined): Expression | undefined {
    if (this.depth === MOST_DEPTH) {
      const problem = expressionProblem("expression-too-deep", { most: MOST_DEPTH });
      return this.fail(problem, this.here());
    }
    this.depth++;
    const expression = read();
    this.depth--;
    return expression;
  }

  private kind(): TokenKind | undefined {
    return this.tokens[this.at]?.kind;
  }

  private image(): string {
    const token = this.tokens[this.at];
    return token ? this.text.slice(token.from, token.to) : "";
  }

  private since(from: number): TokenRange {
    return { from, to: this.at };
  }

  /** The token at hand, or the last one where there is none. */
  private here(): TokenRange {
    const from = Math.max(Math.min(this.at, this.tokens.length - 1), 0);
    return { from, to: Math.min(from + 1, this.tokens.length) };
  }

  private take(kind: TokenKind): boolean {
    if (this.kind() !== kind) return false;
    this.at++;
    return true;
  }

  private expect(kind: TokenKind): boolean {
    if (this.take(kind)) return true;
    if (this.at < this.tokens.length) this.unexpected();
    else this.expected(kind);
    return false;
  }

  private expected(what: string): undefined {
    this.fail(expressionProblem("expression-expected", { what }), this.here());
  }

  private unexpected(): undefined {
    const found = this.image();
    const hint = Object.hasOwn(hints, found) ? (hints[found] ?? "") : "";
    this.fail(expressionProblem("expression-unexpected", { found, hint }), this.here());
  }

  /** For a token that is read nevertheless. */
  private checkClosed(): void {
    if (this.tokens[this.at]?.closed !== false) return;
    const mark = /^(?:"""|"|`)/.exec(this.image())?.[0] ?? "";
    this.report(expressionProblem("expression-unclosed", { mark }), this.here());
  }

  private report(problem: Problem, tokens: TokenRange): void {
    this.problems.push({ ...problem, tokens });
  }

  private fail(problem: Problem, tokens: TokenRange): undefined {
    this.report(problem, tokens);
  }
}
