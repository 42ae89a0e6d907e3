/** Text as code, whatever it holds: nothing in it is Markdown. */
export function codeSpan(text: string): string {
  const line = text.replaceAll(/\s+/g, " ").trim();
  if (line === "") return "";
  const fence = "`".repeat(longestRun(line) + 1);
  const blank = line.startsWith("`") || line.endsWith("`") ? " " : "";
  return `${fence}${blank}${line}${blank}${fence}`;
}

/** Lines of the language. */
export function codeBlock(text: string): string {
  const fence = "`".repeat(Math.max(3, longestRun(text) + 1));
  return `${fence}relata\n${text}\n${fence}`;
}

function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
}

/** Plain text as Markdown that shows it. */
export const escaped = (text: string): string =>
  text.replaceAll(/\s+/g, " ").replaceAll(/[\\`*_{}[\]<>()#+\-.!|~&:@]/g, "\\$&");

/** Nothing is seen of it, and it parts what would be markup together. */
const PART = "\u200b";
const LONGEST = 2000;

/**
 * Markdown that a user wrote, without what it could do beyond showing text: no HTML, no pictures, and links
 * to the web and to mail alone. What is taken its meaning stays readable as it was written.
 */
export function tamed(markdown: string): string {
  const short = markdown.length > LONGEST ? `${markdown.slice(0, LONGEST)}…` : markdown;
  const safe = short
    .replaceAll("<", `<${PART}`)
    .replaceAll("![", `!${PART}[`)
    .replaceAll(/\](?=\()(?!\(\s*(?:https?:\/\/|mailto:))/gi, `]${PART}`)
    .replaceAll(/\](?=\s*:)(?!\s*:\s*(?:https?:\/\/|mailto:))/gi, `]${PART}`)
    .replaceAll(/\b(?!https?:|mailto:)[a-z][a-z0-9+.-]*(?=:\S)/gi, `$&${PART}`);
  return closed(safe);
}

/** Closes a fence that would swallow what follows. */
function closed(markdown: string): string {
  let open = "";
  for (const line of markdown.split("\n")) {
    const [fence = ""] = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.slice(1) ?? [];
    if (open === "") open = fence;
    else if (fence.startsWith(open) && line.trim() === fence) open = "";
  }
  return open === "" ? markdown : `${markdown}\n${open}`;
}

/** How many of a long list are shown. */
const MOST = 12;

/** The first of a list, and how many more there are. */
export function some(items: readonly string[], most = MOST): string {
  const more = items.length - most;
  const shown = items.slice(0, most).join(", ");
  return more > 0 ? `${shown} and ${more} more` : shown;
}

/** A line that begins with what it is about; nothing where there is nothing to say. */
export const line = (title: string, text: string): readonly string[] =>
  text === "" ? [] : [`**${title}:** ${text}`];

/** What follows each other as paragraphs. */
export const paragraphs = (parts: readonly string[]): string =>
  parts.filter((part) => part !== "").join("\n\n");
