import { parseArgs } from "node:util";

/** What a command line asks for. */
export type Command =
  | { readonly kind: "help" }
  | { readonly kind: "version" }
  | { readonly kind: "check"; readonly file: string; readonly target: string | undefined }
  | GenerateCommand;

export interface GenerateCommand {
  readonly kind: "generate";
  readonly file: string;
  readonly target: string | undefined;
  /** The folder to write to. */
  readonly out: string | undefined;
  /** The zip to write. */
  readonly zip: string | undefined;
}

/** A command line that makes no sense, or a file that cannot be read or written. */
export class UsageError extends Error {}

export const usage = `Makes a backend from an entity-relationship model.

  relata generate FILE --out DIR [--target ID] [--zip FILE]
  relata check FILE [--target ID]

FILE is a model in Relata's language or in YAML; - reads it from standard input.

  --out DIR      write the project into DIR; files of yours that are there stay
  --zip FILE     write the project as a zip, the same as the designer's
  --target ID    the target, where the model asks for several or none
  --help         this text
  --version      the version of Relata

Exit codes: 0 done, 1 the model has errors, 2 wrong usage, or a file cannot be read or written.`;

/** Reads a command line; throws a `UsageError` that says what is wrong with it. */
export function commandOf(args: readonly string[]): Command {
  const { values, positionals } = parsed(args);
  if (values.help) return { kind: "help" };
  if (values.version) return { kind: "version" };
  const [name, file, ...rest] = positionals;
  if (name === undefined) return { kind: "help" };
  if (name !== "generate" && name !== "check")
    throw new UsageError(`There is no command ${name}. There is generate and check.`);
  if (file === undefined) throw new UsageError(`Name the model: relata ${name} model.relata`);
  if (rest.length > 0) throw new UsageError(`One model at a time: ${rest.join(" ")} is too much.`);
  const { target, out, zip } = values;
  if (name === "generate") {
    if (out === undefined && zip === undefined)
      throw new UsageError("Say where to: --out DIR, or --zip FILE.");
    return { kind: "generate", file, target, out, zip };
  }
  if (out !== undefined || zip !== undefined)
    throw new UsageError("check writes nothing; leave --out and --zip out.");
  return { kind: "check", file, target };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        out: { type: "string", short: "o" },
        zip: { type: "string" },
        target: { type: "string", short: "t" },
        help: { type: "boolean", short: "h" },
        version: { type: "boolean", short: "v" },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
