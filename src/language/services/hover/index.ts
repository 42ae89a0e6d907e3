export { type Hover, hoverAt } from "./hover.ts";
