import { type DragEvent, useEffect } from "react";
import { takesText } from "../keys.ts";
import { importModel, notify } from "../store/index.ts";

/** Takes models that are dropped on the canvas, or pasted while nothing that takes text has the focus. */
export function useModelDrop() {
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      if (takesText(event.target)) return;
      const text = event.clipboardData?.getData("text/plain") ?? "";
      const file = event.clipboardData?.files[0];
      if (text.trim() === "" && !file) return;
      event.preventDefault();
      void (file ? takeFile(file) : take(text));
    };
    document.addEventListener("paste", onPaste);
    return () => document.removeEventListener("paste", onPaste);
  }, []);
  return { onDragOver, onDrop };
}

function onDragOver(event: DragEvent): void {
  event.preventDefault();
  event.dataTransfer.dropEffect = "copy";
}

function onDrop(event: DragEvent): void {
  event.preventDefault();
  const [file] = event.dataTransfer.files;
  const text = event.dataTransfer.getData("text/plain");
  if (file) void takeFile(file);
  else if (text.trim() !== "") void take(text);
}

const takeFile = async (file: File) => take(await file.text(), file.name);

async function take(text: string, fileName?: string): Promise<void> {
  const problem = await importModel(text, fileName);
  if (problem) notify("error", `Nothing was added. ${problem}`);
}
