import { useRef, useState } from "react";
import { addField, edit, type Outcome } from "../store/index.ts";
import { focusOn } from "./focus.ts";
import { type Ending, InPlace } from "./in-place.tsx";
import { TypeCell } from "./type-cell.tsx";

/** The row in which a new field is typed: its name, then its type. Enter goes on with the next one. */
export function NewFieldRow({ entity }: { readonly entity: string }) {
  const [name, setName] = useState("");
  const [type, setType] = useState("string");
  const [part, setPart] = useState<"name" | "type">("name");
  const row = useRef<HTMLDivElement>(null);
  const stop = () => {
    edit(undefined);
    focusOn(entity);
  };
  const onName = (text: string) => {
    setName(text.trimStart());
    // A name has no blanks: what follows one is the type.
    if (/^\S+\s$/.test(text.trimStart()) && !text.startsWith("`")) setPart("type");
  };
  const onNameDone = (ending: Ending): Outcome => {
    if (name.trim() === "") stop();
    else if (ending !== "blur") setPart("type");
    return undefined;
  };
  const onTypeDone = (typed: string, ending: Ending): Outcome =>
    addField(entity, name, typed, ending !== "blur");
  return (
    <div ref={row} className="flex h-8 items-center gap-1.5 pr-1.5 pl-7">
      {part === "name" ? (
        <InPlace
          label={`Name of the new field of ${entity}`}
          placeholder="name"
          text={name}
          onText={onName}
          onDone={onNameDone}
          onCancel={stop}
        />
      ) : (
        <>
          <button
            type="button"
            onClick={() => setPart("name")}
            className="nodrag min-w-0 flex-1 truncate pl-1.5 text-left"
          >
            {name.trim()}
          </button>
          <TypeCell
            label={`Type of the new field of ${entity}`}
            text={type}
            onText={setType}
            onDone={onTypeDone}
            onCancel={stop}
          />
        </>
      )}
    </div>
  );
}
