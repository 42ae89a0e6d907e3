import { parseArgs } from "node:util";

/** What a command line asks for. */
export type Command =
  | { readonly kind: "help" }
  | { readonly kind: "version" }
  | { readonly kind: "check"; readonly file: string; readonly target: string | undefined }
  | ConvertCommand
  | GenerateCommand;

export interface ConvertCommand {
  readonly kind: "convert";
  readonly file: string;
  /** The file to write; standard output where there is none. */
  readonly to: string | undefined;
}

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
  relata convert FILE [NEW]

FILE is a model in Relata's language or in YAML; - reads it from standard input.
NEW says by its end what to write: .relata, .yaml or .yml; without it, the other
language of the two goes to standard output. Comments are left behind.

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
  const [name, ...files] = positionals;
  if (name === undefined) return { kind: "help" };
  const reader = Object.hasOwn(readers, name) ? readers[name] : undefined;
  if (!reader)
    throw new UsageError(`There is no command ${name}. There is generate, check and convert.`);
  return reader(name, files, values);
}

interface Options {
  readonly out?: string | undefined;
  readonly zip?: string | undefined;
  readonly target?: string | undefined;
}

const readers: Readonly<
  Partial<Record<string, (name: string, files: readonly string[], options: Options) => Command>>
> = {
  generate(name, files, { target, out, zip }) {
    const file = onlyFile(name, files);
    if (out === undefined && zip === undefined)
      throw new UsageError("Say where to: --out DIR, or --zip FILE.");
    return { kind: "generate", file, target, out, zip };
  },

  check(name, files, { target, out, zip }) {
    const file = onlyFile(name, files);
    if (out !== undefined || zip !== undefined)
      throw new UsageError("check writes nothing; leave --out and --zip out.");
    return { kind: "check", file, target };
  },

  convert(name, [file, to, ...rest], options) {
    if (Object.keys(options).length > 0)
      throw new UsageError("convert takes no options: relata convert model.relata model.yaml");
    return { kind: "convert", file: onlyFile(name, file === undefined ? [] : [file, ...rest]), to };
  },
};

function onlyFile(name: string, [file, ...rest]: readonly string[]): string {
  if (file === undefined) throw new UsageError(`Name the model: relata ${name} model.relata`);
  if (rest.length > 0) throw new UsageError(`One model at a time: ${rest.join(" ")} is too much.`);
  return file;
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
