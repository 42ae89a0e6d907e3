import { FileUp, LoaderCircle } from "lucide-react";
import { type ChangeEvent, type DragEvent, useId, useState } from "react";
import { Button } from "../button.tsx";
import { withCommand } from "../keys.ts";
import { closeDialog, importModel, useApp } from "../store/index.ts";
import { Window } from "./window.tsx";

const example = `entity: Shipment
fields:
- name: origin
  type: string
- name: status
  type: enum
  values: [PENDING, DELIVERED]`;

/** Takes a model that was written elsewhere, by paste or from a file. */
export function ImportDialog() {
  const [text, setText] = useState("");
  const [fileName, setFileName] = useState<string>();
  const [problem, setProblem] = useState<string>();
  const reading = useApp((state) => state.view.busy === "reading");
  const take = async (file: File | undefined) => {
    if (!file) return;
    setText(await file.text());
    setFileName(file.name);
    setProblem(undefined);
  };
  const add = async () => {
    const outcome = await importModel(text, fileName);
    setProblem(outcome);
    if (outcome === undefined) closeDialog();
  };
  return (
    <Window
      title="Import a model"
      description="Paste YAML or Relata text. It is added to the model that is open."
    >
      <form
        className="flex min-h-0 flex-col gap-3 p-5 pt-3"
        onDragOver={(event: DragEvent) => event.preventDefault()}
        onDrop={(event: DragEvent) => {
          event.preventDefault();
          void take(event.dataTransfer.files[0]);
        }}
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <TextBox
          text={text}
          problem={problem}
          onText={(next) => {
            setText(next);
            setFileName(undefined);
            setProblem(undefined);
          }}
          onSubmit={() => void add()}
        />
        <div className="flex items-center gap-2">
          <FilePicker name={fileName} onFile={(file) => void take(file)} />
          <span className="flex-1" />
          <Button onClick={closeDialog}>Cancel</Button>
          <Button kind="primary" type="submit" disabled={text.trim() === "" || reading}>
            {reading && <LoaderCircle className="size-4 animate-spin" />}
            Add to model
          </Button>
        </div>
      </form>
    </Window>
  );
}

interface TextBoxProps {
  readonly text: string;
  readonly problem: string | undefined;
  readonly onText: (text: string) => void;
  readonly onSubmit: () => void;
}

/** A field cannot show megabytes without making the page wait. */
const mostShown = 200_000;

function TextBox({ text, problem, onText, onSubmit }: TextBoxProps) {
  const problemId = useId();
  const isLong = text.length > mostShown;
  return (
    <>
      <textarea
        aria-label="Model to import"
        aria-invalid={problem !== undefined}
        aria-describedby={problem ? problemId : undefined}
        rows={12}
        spellCheck={false}
        placeholder={example}
        readOnly={isLong}
        value={isLong ? `${text.slice(0, 2000)}\n…` : text}
        onChange={(event) => onText(event.target.value)}
        onPaste={(event) => {
          const pasted = event.clipboardData.getData("text/plain");
          if (pasted.length <= mostShown) return;
          event.preventDefault();
          onText(pasted);
        }}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
            event.preventDefault();
            onSubmit();
          }
        }}
        className="min-h-40 w-full resize-none rounded-xl border border-line-strong bg-canvas p-3 font-mono text-xs leading-relaxed placeholder:text-ink-faint aria-invalid:border-danger"
      />
      {problem ? (
        <p id={problemId} role="alert" className="text-danger">
          {problem}
        </p>
      ) : (
        <p className="text-xs text-ink-faint">
          {isLong
            ? `${(text.length / 1_000_000).toFixed(1)} million characters; the beginning is shown.`
            : `${withCommand("Enter")} adds it. A paste onto the diagram does the same.`}
        </p>
      )}
    </>
  );
}

interface FilePickerProps {
  readonly name: string | undefined;
  readonly onFile: (file: File | undefined) => void;
}

function FilePicker({ name, onFile }: FilePickerProps) {
  return (
    <label className="inline-flex h-8 max-w-60 cursor-pointer items-center gap-1.5 rounded-lg border border-line bg-raised px-3 font-medium focus-within:outline-2 focus-within:outline-accent hover:bg-hover">
      <FileUp className="size-4 shrink-0" />
      <span className="truncate">{name ?? "Choose a file"}</span>
      <input
        type="file"
        aria-label="Choose a file"
        accept=".relata,.yaml,.yml,text/plain"
        className="sr-only"
        onChange={(event: ChangeEvent<HTMLInputElement>) => onFile(event.target.files?.[0])}
      />
    </label>
  );
}
