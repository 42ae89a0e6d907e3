import { openDocument } from "#language";
import { store, update } from "./app-store.ts";
import { said } from "./reduce.ts";
import { releaseOf } from "./released.ts";

/** The caret passes over lines on its way; where it rests this long, it is. */
const rest = 200;

/** Remembers the names in a text of which a project was downloaded: others know them by now. */
export function rememberRelease(text: string): void {
  update((state) => {
    const { document } = state.derived;
    const downloaded = text === document.text ? document : openDocument(text);
    const released = releaseOf(downloaded, document, Date.now());
    return {
      ...state,
      document: { ...state.document, released },
      derived: { ...state.derived, unsaid: true },
    };
  });
}

/** Has the text say the old names of what was renamed by typing. */
export const sayOldNames = (): void => update((state) => said(state));

let resting: ReturnType<typeof setTimeout> | undefined;

/** Told where the editor's caret is: what it left is named. */
export function leaveNames(caret: number): void {
  clearTimeout(resting);
  if (!store.getState().derived.unsaid) return;
  resting = setTimeout(() => update((state) => said(state, caret)), rest);
}
