/** A text as the app keeps it: without a byte order mark, and with line feeds alone. */
export const plainText = (text: string): string =>
  text.replace(/^\uFEFF/, "").replaceAll(/\r\n?/g, "\n");
