import { useApp } from "../store/index.ts";
import { ConnectDialog } from "./connect-dialog.tsx";
import { ImportDialog } from "./import-dialog.tsx";
import { ShortcutsDialog } from "./shortcuts-dialog.tsx";

/** The dialog that is open, if one is. */
export function Dialogs() {
  const dialog = useApp((state) => state.view.dialog);
  switch (dialog?.kind) {
    case "import":
      return <ImportDialog />;
    case "connect":
      return <ConnectDialog from={dialog.from} />;
    case "shortcuts":
      return <ShortcutsDialog />;
    default:
      return null;
  }
}
