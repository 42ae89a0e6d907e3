import type {
  Area,
  Entity,
  Enum,
  EnumMember,
  Field,
  Note,
  Project,
  Type,
  Value,
} from "../model.ts";

/** What can be declared under a name. */
export type DeclarationKind = "entity" | "enum" | "mixin" | "value" | "area";

/**
 * What a gesture does to a model. Elements are named as they are before the command; `entity` names
 * whatever has fields: an entity, a mixin or a value object. An index (`at`, `to`) counts from 0 and is
 * that of the element afterwards; without one it goes to the end. A `change` gives the properties that
 * are other afterwards.
 */
export type Command =
  | DeclarationCommand
  | FieldCommand
  | MemberCommand
  | ChangeCommand
  | NoteCommand
  | GeneratorCommand;

export type DeclarationCommand =
  | { readonly kind: "declare"; readonly declaration: DeclarationKind; readonly name: string }
  | { readonly kind: "rename"; readonly declaration: string; readonly name: string }
  | { readonly kind: "delete"; readonly declaration: string };

interface OfField {
  readonly entity: string;
  readonly field: string;
}

export type FieldCommand =
  | {
      readonly kind: "addField";
      readonly entity: string;
      readonly field: Field;
      readonly at?: number;
    }
  | ({ readonly kind: "renameField"; readonly name: string } & OfField)
  | ({ readonly kind: "retypeField"; readonly type: Type } & OfField)
  | ({
      readonly kind: "changeField";
      readonly change: Partial<Omit<Field, "name" | "type">>;
    } & OfField)
  | ({ readonly kind: "deleteField" } & OfField)
  | ({ readonly kind: "moveField"; readonly to: number } & OfField);

interface OfMember {
  readonly enum: string;
  readonly member: string;
}

export type MemberCommand =
  | {
      readonly kind: "addMember";
      readonly enum: string;
      readonly member: EnumMember;
      readonly at?: number;
    }
  | ({ readonly kind: "renameMember"; readonly name: string } & OfMember)
  | ({
      readonly kind: "changeMember";
      readonly change: Partial<Omit<EnumMember, "name">>;
    } & OfMember)
  | ({ readonly kind: "deleteMember" } & OfMember)
  | ({ readonly kind: "moveMember"; readonly to: number } & OfMember);

export type ChangeCommand =
  | {
      readonly kind: "changeEntity";
      readonly entity: string;
      readonly change: Partial<Omit<Entity, "name" | "fields">>;
    }
  | {
      readonly kind: "changeEnum";
      readonly enum: string;
      readonly change: Partial<Omit<Enum, "name" | "members">>;
    }
  | {
      readonly kind: "changeArea";
      readonly area: string;
      readonly change: Partial<Omit<Area, "name">>;
    }
  /** Declares the project, changes it, or takes it away. */
  | { readonly kind: "setProject"; readonly project: Project | undefined };

/** Notes have no names: `note` is the index among them. */
export type NoteCommand =
  | { readonly kind: "addNote"; readonly note: Note }
  | { readonly kind: "changeNote"; readonly note: number; readonly change: Partial<Note> }
  | { readonly kind: "deleteNote"; readonly note: number };

export type GeneratorCommand =
  | { readonly kind: "addGenerator"; readonly target: string }
  | { readonly kind: "deleteGenerator"; readonly target: string }
  /** Without a value the option goes. */
  | {
      readonly kind: "setOption";
      readonly target: string;
      readonly key: string;
      readonly value: Value | undefined;
    };
