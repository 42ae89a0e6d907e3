export { rewrite } from "./rewrite.ts";
