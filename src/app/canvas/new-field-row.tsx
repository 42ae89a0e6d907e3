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
  /** Whether the name's cell goes because the type's comes: then its blur ends nothing. */
  const passing = useRef(false);
  const goToType = () => {
    passing.current = true;
    setPart("type");
  };
  const stop = () => {
    edit(undefined);
    focusOn(entity);
  };
  const onName = (text: string) => {
    setName(text.trimStart());
    // A name has no blanks: what follows one is the type.
    if (/^\S+\s$/.test(text.trimStart()) && !text.startsWith("`")) goToType();
  };
  const onNameDone = (ending: Ending): Outcome => {
    if (name.trim() === "") stop();
    else if (ending !== "blur") goToType();
    else if (!passing.current) return addField(entity, name, type, false);
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
            onClick={() => {
              passing.current = false;
              setPart("name");
            }}
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
