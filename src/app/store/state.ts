import type { RelataDocument } from "#language";
import type { IdentityMemory } from "#model";
import type { Diagnostic, Span } from "#text";
import type { GeneratedProject, Progress, Review } from "#worker";
import type { Layout } from "../layout/index.ts";
import type { History } from "./history.ts";
import type { Released } from "./released.ts";

/** Everything the app knows. Only `document` is saved; `derived` follows from it. */
export interface AppState {
  readonly document: {
    readonly text: string;
    readonly layout: Layout;
    /** Absent until a project was downloaded. */
    readonly released: Released | undefined;
  };
  readonly derived: Derived;
  readonly view: View;
  readonly history: History;
}

export interface Derived {
  readonly document: RelataDocument;
  /** What the text lost last, so that it is known again when it is back, by whatever name. */
  readonly identity: IdentityMemory;
  /** The selection with what vanished from it, as long as nothing else is selected. */
  readonly selected: { readonly shown: Selection; readonly whole: Selection } | undefined;
  /** Whether names moved since all old names that were released were said in the text. */
  readonly unsaid: boolean;
  readonly generation: Generation;
  /** What was found last by looking at all of the model; it may be of a text before this one. */
  readonly review: Review | undefined;
}

export type Generation =
  | { readonly state: "none" }
  | { readonly state: "running"; readonly text: string; readonly progress: Progress | undefined }
  | { readonly state: "done"; readonly text: string; readonly project: GeneratedProject }
  | {
      readonly state: "stopped";
      readonly text: string;
      readonly message: string;
      readonly diagnostics: readonly Diagnostic[];
    };

export interface View {
  readonly selection: Selection;
  readonly editing: Editing | undefined;
  /** The entity in which the editor's caret stands. */
  readonly caret: string | undefined;
  readonly theme: Theme;
  readonly panels: {
    readonly editor: boolean;
    readonly problems: boolean;
    readonly result: boolean;
  };
  readonly dialog: Dialog | undefined;
  readonly notices: readonly Notice[];
  /** The path of the generated file that is shown. */
  readonly file: string | undefined;
  readonly busy: "reading" | "zipping" | undefined;
  readonly storage: "saving" | "saved" | "failed";
  /** What the editor and the canvas were last asked to show; a new object is a new request. */
  readonly shown: { readonly text: Reveal | undefined; readonly entity: Focus | undefined };
}

export interface Selection {
  readonly entities: readonly string[];
  /** A field of the only entity selected. */
  readonly field: string | undefined;
  /** The id of a relation, as `relationId` makes it. */
  readonly relation: string | undefined;
}

/** What is being edited in place. */
export type Editing =
  | { readonly part: "entity"; readonly entity: string; readonly fresh: boolean }
  | { readonly part: "name" | "type"; readonly entity: string; readonly field: string }
  | { readonly part: "new"; readonly entity: string };

export type Theme = "system" | "light" | "dark";

export type Dialog =
  | { readonly kind: "import" }
  | { readonly kind: "shortcuts" }
  | { readonly kind: "connect"; readonly from: string };

export interface Notice {
  readonly id: number;
  readonly tone: "done" | "warning" | "error";
  readonly text: string;
  readonly action: "undo" | "download" | undefined;
}

export interface Reveal {
  readonly span: Span;
  readonly focus: boolean;
}

export interface Focus {
  readonly entity: string;
}

export const nothingSelected: Selection = { entities: [], field: undefined, relation: undefined };
