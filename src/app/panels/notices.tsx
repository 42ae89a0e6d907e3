import clsx from "clsx";
import { CircleAlert, CircleCheck, TriangleAlert, X } from "lucide-react";
import { Toast } from "radix-ui";
import { dismiss, downloadText, type Notice, undo, useApp } from "../store/index.ts";

/** Messages that come and go. */
export function Notices() {
  const notices = useApp((state) => state.view.notices);
  return (
    <Toast.Provider swipeDirection="right" label="Notice">
      {notices.map((notice) => (
        <NoticeToast key={notice.id} notice={notice} />
      ))}
      <Toast.Viewport
        hotkey={["altKey", "KeyT"]}
        className="absolute bottom-20 left-1/2 z-20 flex w-max max-w-[min(560px,calc(100%-24px))] -translate-x-1/2 flex-col items-center gap-2 outline-none"
      />
    </Toast.Provider>
  );
}

const actions = {
  undo: { name: "Undo", run: undo },
  download: { name: "Download", run: downloadText },
} as const;

function NoticeToast({ notice }: { readonly notice: Notice }) {
  const action = notice.action && actions[notice.action];
  return (
    <Toast.Root
      type={notice.tone === "done" ? "background" : "foreground"}
      duration={notice.tone === "done" ? 8000 : 30_000}
      onOpenChange={(open) => !open && dismiss(notice.id)}
      className="rise flex items-center gap-2.5 rounded-xl border border-line bg-raised py-2 pr-2 pl-3 shadow-raised"
    >
      <ToneIcon tone={notice.tone} />
      <Toast.Description className="min-w-0 flex-1 break-words">{notice.text}</Toast.Description>
      {action && (
        <Toast.Action
          altText={action.name}
          onClick={action.run}
          className="h-7 rounded-lg px-2 font-semibold text-accent-text hover:bg-accent-soft"
        >
          {action.name}
        </Toast.Action>
      )}
      <Toast.Close
        aria-label="Dismiss"
        className="inline-flex size-7 items-center justify-center rounded-lg text-ink-faint hover:bg-hover"
      >
        <X className="size-3.5" />
      </Toast.Close>
    </Toast.Root>
  );
}

function ToneIcon({ tone }: Pick<Notice, "tone">) {
  const style = clsx(
    "size-4 shrink-0",
    { done: "text-done", warning: "text-warning", error: "text-danger" }[tone],
  );
  if (tone === "done") return <CircleCheck className={style} />;
  return tone === "warning" ? (
    <TriangleAlert className={style} />
  ) : (
    <CircleAlert className={style} />
  );
}
