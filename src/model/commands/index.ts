export { applyCommand } from "./apply.ts";
export { capturedIn } from "./captures.ts";
export type {
  Command,
  DeclarationCommand,
  DeclarationKind,
  FieldCommand,
  GeneratorCommand,
  MemberCommand,
  NoteCommand,
} from "./command.ts";
export { fits, structureOf } from "./fits.ts";
export { fieldReferences, memberReferences, type References } from "./references.ts";
export { settle } from "./settle.ts";
