import { store } from "../app-store.ts";
import { sayOldNames } from "../naming.ts";

/** A name is taken for finished when nothing was typed for so long. */
const pause = 2000;

/** Has old names said when typing pauses, or the editor is left. */
export function keepOldNames(): void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  store.subscribe((state, before) => {
    if (state.document.text === before.document.text) return;
    clearTimeout(waiting);
    if (state.derived.unsaid) waiting = setTimeout(sayOldNames, pause);
  });
  document.addEventListener("focusout", ({ target, relatedTarget }) => {
    const editor = target instanceof Element && target.closest("[data-editor=model]");
    const stays = editor && relatedTarget instanceof Node && editor.contains(relatedTarget);
    if (editor && !stays) setTimeout(sayOldNames);
  });
}
