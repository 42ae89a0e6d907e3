import { editor } from "monaco-editor/editor";
import { useEffect, useRef } from "react";
import type { Origin } from "#text";
import type { GeneratedFile } from "#worker";
import { showOrigin } from "../store/index.ts";
import { appearance } from "./monaco.ts";

interface PreviewProps {
  readonly file: GeneratedFile;
  /** Told which element of the model the line of the caret comes from. */
  readonly onOrigin: (origin: Origin | undefined) => void;
}

/** A generated file. Lines that come from the model are marked, and lead back to it. */
export function Preview({ file, onOrigin }: PreviewProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!place.current) return;
    return openPreview(place.current, file, onOrigin);
  }, [file, onOrigin]);
  return <div ref={place} className="nokey h-full w-full" data-editor="preview" />;
}

function openPreview(
  place: HTMLElement,
  file: GeneratedFile,
  onOrigin: PreviewProps["onOrigin"],
): () => void {
  const model = editor.createModel(file.text, languageOf(file.path));
  const view = editor.create(place, {
    ...appearance,
    model,
    readOnly: true,
    domReadOnly: true,
    ariaLabel: `Generated file ${file.path}`,
    glyphMargin: false,
    lineDecorationsWidth: 18,
    folding: false,
    wordWrap: file.path.endsWith(".md") ? "on" : "off",
  });
  const origins = new Map(file.marks.map(({ line, origin }) => [line + 1, origin]));
  view.createDecorationsCollection(
    [...origins].map(([line, origin]) => ({
      range: { startLineNumber: line, startColumn: 1, endLineNumber: line, endColumn: 1 },
      options: {
        isWholeLine: true,
        linesDecorationsClassName: "origin-mark",
        lineNumberHoverMessage: { value: `From ${nameOf(origin)}: click to show it in the model` },
        hoverMessage: { value: `From \`${nameOf(origin)}\` in the model` },
      },
    })),
  );
  const mouse = view.onMouseDown(({ target, event }) => {
    const origin = origins.get(target.position?.lineNumber ?? 0);
    if (origin && (gutter.has(target.type) || event.ctrlKey || event.metaKey)) showOrigin(origin);
  });
  const caret = view.onDidChangeCursorPosition(({ position }) =>
    onOrigin(origins.get(position.lineNumber)),
  );
  onOrigin(undefined);
  return () => {
    mouse.dispose();
    caret.dispose();
    view.dispose();
    model.dispose();
  };
}

const gutter: ReadonlySet<editor.MouseTargetType> = new Set([
  editor.MouseTargetType.GUTTER_GLYPH_MARGIN,
  editor.MouseTargetType.GUTTER_LINE_NUMBERS,
  editor.MouseTargetType.GUTTER_LINE_DECORATIONS,
]);

const nameOf = (origin: Origin) => (origin.length === 0 ? "the model" : origin.join("."));

const languages: Readonly<Record<string, string>> = {
  ts: "typescript",
  js: "javascript",
  mjs: "javascript",
  // JSON is JavaScript to the eye, and needs no language service here.
  json: "javascript",
  md: "markdown",
  sql: "pgsql",
  yaml: "yaml",
  yml: "yaml",
  sh: "shell",
  relata: "relata",
  toml: "ini",
  env: "ini",
};

function languageOf(path: string): string {
  const name = path.slice(path.lastIndexOf("/") + 1).toLowerCase();
  if (name.startsWith("dockerfile")) return "dockerfile";
  if (name.startsWith(".env") || name.endsWith("ignore") || name.endsWith("rc")) return "ini";
  return languages[name.slice(name.lastIndexOf(".") + 1)] ?? "plaintext";
}
