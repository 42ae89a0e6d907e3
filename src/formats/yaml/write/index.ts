export { writeModel } from "./model.ts";
