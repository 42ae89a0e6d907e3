import { basename } from "node:path";
import {
  checkModel,
  exportTo,
  type GenerationRequest,
  generateProject,
  listTargets,
  zipProject,
} from "#engine";
import { version } from "../../package.json";
import {
  type ConvertCommand,
  commandOf,
  type GenerateCommand,
  UsageError,
  usage,
} from "./command.ts";
import { targetFormat } from "./conversion.ts";
import { hasErrors, printed } from "./diagnostics.ts";
import { readText, writeBytes } from "./files.ts";
import { writeProject } from "./project-folder.ts";

/** Where lines go. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

/** Does what a command line asks for; gives the exit code. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  try {
    return await execute(args, terminal);
  } catch (error) {
    const expected = error instanceof UsageError || (error instanceof Error && "code" in error);
    if (!expected) throw error;
    terminal.err(`relata: ${error.message}`);
    if (error instanceof UsageError) terminal.err("Try relata --help.");
    return 2;
  }
}

async function execute(args: readonly string[], terminal: Terminal): Promise<number> {
  const command = commandOf(args);
  switch (command.kind) {
    case "help":
      terminal.out(`${usage}\n\nTargets:\n${targetLines()}`);
      return 0;
    case "version":
      terminal.out(version);
      return 0;
    case "check": {
      const request = await requestOf(command.file, command.target);
      const diagnostics = checkModel(request);
      printed(command.file, request.text, diagnostics).forEach(terminal.err);
      return hasErrors(diagnostics) ? 1 : 0;
    }
    case "generate":
      return generate(command, terminal);
    case "convert":
      return convert(command, terminal);
  }
}

async function generate(command: GenerateCommand, terminal: Terminal): Promise<number> {
  const request = await requestOf(command.file, command.target);
  const project = generateProject(request);
  printed(command.file, request.text, project.diagnostics).forEach(terminal.err);
  if (hasErrors(project.diagnostics)) return 1;
  if (command.out !== undefined) {
    const { written, kept } = await writeProject(command.out, project.files);
    terminal.out(
      `${command.out}: ${written} files written${kept > 0 ? `, ${kept} of yours kept` : ""}`,
    );
  }
  if (command.zip !== undefined) {
    await writeBytes(command.zip, await zipProject(project));
    terminal.out(`${command.zip}: ${project.files.length} files`);
  }
  return 0;
}

async function convert({ file, to }: ConvertCommand, terminal: Terminal): Promise<number> {
  const request = await requestOf(file, undefined);
  const { value, diagnostics } = exportTo(targetFormat(request, to), request);
  printed(file, request.text, diagnostics).forEach(terminal.err);
  if (value === undefined || hasErrors(diagnostics)) return 1;
  if (to === undefined || to === "-") terminal.out(value.replace(/\n$/, ""));
  else await writeBytes(to, value);
  return 0;
}

async function requestOf(file: string, target: string | undefined): Promise<GenerationRequest> {
  const text = await readText(file);
  return { text, fileName: file === "-" ? undefined : basename(file), target };
}

function targetLines(): string {
  return listTargets()
    .map(({ id, name, description }) => `  ${id.padEnd(14)} ${name}: ${description}`)
    .join("\n");
}
