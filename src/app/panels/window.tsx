import { X } from "lucide-react";
import { Dialog } from "radix-ui";
import type { ReactNode } from "react";
import { closeDialog } from "../store/index.ts";

interface WindowProps {
  readonly title: string;
  readonly description: string;
  readonly children: ReactNode;
}

/** A dialog over the app. Escape, its cross or a click beside it close it. */
export function Window({ title, description, children }: WindowProps) {
  return (
    <Dialog.Root open onOpenChange={(open) => !open && closeDialog()}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 bg-black/35 backdrop-blur-[2px]" />
        <Dialog.Content className="rise fixed top-[14vh] left-1/2 z-40 flex max-h-[76vh] w-[min(560px,calc(100vw-32px))] -translate-x-1/2 flex-col rounded-2xl border border-line bg-panel shadow-raised outline-none">
          <div className="pt-4 pr-14 pl-5">
            <Dialog.Title className="text-[15px] font-semibold">{title}</Dialog.Title>
            <Dialog.Description className="mt-0.5 text-ink-faint">{description}</Dialog.Description>
          </div>
          {children}
          <Dialog.Close
            aria-label="Close"
            className="absolute top-3 right-3 inline-flex size-8 items-center justify-center rounded-lg text-ink-soft hover:bg-hover"
          >
            <X className="size-4" />
          </Dialog.Close>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
