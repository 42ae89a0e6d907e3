export { heads, ModelReader } from "./document.ts";
