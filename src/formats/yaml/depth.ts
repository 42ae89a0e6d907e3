import type { CST } from "yaml";

/**
 * How deep lists and mappings nest. Counted without recursion, on the tokens: turning them into
 * documents recurses, and must not be asked to do so without end.
 */
export function depthOf(tokens: readonly CST.Token[]): number {
  let deepest = 0;
  const open: { token: CST.Token; depth: number }[] = [];
  const push = (token: CST.Token | null | undefined, depth: number) => {
    if (token) open.push({ token, depth });
  };
  for (const token of tokens) push(token, 0);
  for (let next = open.pop(); next; next = open.pop()) {
    const { token, depth } = next;
    deepest = Math.max(deepest, depth);
    if (token.type === "document") push(token.value, depth + 1);
    if (!("items" in token)) continue;
    for (const item of token.items) {
      push(item.key, depth + 1);
      push(item.value, depth + 1);
    }
  }
  return deepest;
}
