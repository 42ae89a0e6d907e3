/** Whether this machine's shortcuts are with ⌘ rather than Ctrl. */
export const isMac = /Mac|iPhone|iPad/.test(navigator.platform);

/** `⌘Z` or `Ctrl+Z`; the same for Shift. */
export const withCommand = (key: string): string => (isMac ? `⌘${key}` : `Ctrl+${key}`);

/** Whether what is typed there is text, so that single letters are not shortcuts. */
export const takesText = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest("input, textarea, select, [contenteditable], .monaco-editor") !== null;
