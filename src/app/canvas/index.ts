export { Canvas } from "./canvas.tsx";
export { RelationGlyph } from "./relation-glyph.tsx";
