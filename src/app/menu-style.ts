/** How menus of all kinds look. */
export const menuStyle =
  "appear z-50 min-w-52 max-w-80 rounded-xl border border-line bg-raised p-1 shadow-raised outline-none";

export const itemStyle =
  "flex h-8 items-center gap-2.5 rounded-lg px-2 outline-none select-none data-[disabled]:opacity-45 data-[highlighted]:bg-hover [&>svg]:size-4 [&>svg]:shrink-0";

export const plainStyle = "text-ink [&>svg]:text-ink-faint";

export const dangerStyle = "text-danger";

export const separatorStyle = "mx-2 my-1 h-px bg-line";

export const keysStyle = "ml-auto pl-6 text-xs text-ink-faint";
