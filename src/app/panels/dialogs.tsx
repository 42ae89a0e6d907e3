import { lazy, Suspense } from "react";
import { useApp } from "../store/index.ts";

// Nobody needs them for the first screen.
const ImportDialog = lazy(async () => ({
  default: (await import("./import-dialog.tsx")).ImportDialog,
}));
const ConnectDialog = lazy(async () => ({
  default: (await import("./connect-dialog.tsx")).ConnectDialog,
}));
const ShortcutsDialog = lazy(async () => ({
  default: (await import("./shortcuts-dialog.tsx")).ShortcutsDialog,
}));

/** The dialog that is open, if one is. */
export function Dialogs() {
  return (
    <Suspense>
      <OpenDialog />
    </Suspense>
  );
}

function OpenDialog() {
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
