import JSZip from "jszip";
import type { GeneratedProject } from "./generate.ts";

/** The earliest date that a zip can hold, so that it says nothing of when it was made. */
// biome-ignore lint/style/noRestrictedGlobals: a fixed point in time is not the clock.
const epoch = new Date(Date.UTC(1980, 0, 1));

/** The project as a zip with one folder named after it. The same project gives the same bytes. */
export function zipProject({ name, files }: GeneratedProject): Promise<Uint8Array> {
  const zip = new JSZip();
  for (const { path, text } of files)
    zip.file(`${name}/${path}`, text, { date: epoch, createFolders: false });
  return zip.generateAsync({
    type: "uint8array",
    compression: "DEFLATE",
    compressionOptions: { level: 6 },
    platform: "UNIX",
  });
}
