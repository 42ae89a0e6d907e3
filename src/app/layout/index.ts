export { arrange } from "./arrange.ts";
export { carryLayout } from "./carry.ts";
export {
  type Box,
  boundsOf,
  boxOf,
  cardWidth,
  headerHeightOf,
  heightOf,
  type Layout,
  madeRowsOf,
  type Point,
  rowHeight,
  rowMiddle,
  rowsOf,
} from "./geometry.ts";
export { makeRoom } from "./make-room.ts";
export { placeMissing, placeNear } from "./place.ts";
