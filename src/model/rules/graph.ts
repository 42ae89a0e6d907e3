/** Where one can go from each node. */
export type Graph<Node> = ReadonlyMap<Node, readonly Node[]>;

/**
 * A way in a circle for each part of a graph that has one: the shortest back to that part's first node.
 * It takes time in proportion to the graph, and no stack: names come from anywhere.
 */
export function circlesIn<Node>(graph: Graph<Node>): readonly (readonly Node[])[] {
  const part = partsOf(graph);
  const done = new Set<number>();
  const circles: (readonly Node[])[] = [];
  for (const node of graph.keys()) {
    const own = part.get(node) ?? -1;
    if (done.has(own)) continue;
    done.add(own);
    const circle = wayBack(node, graph, (other) => part.get(other) === own);
    if (circle) circles.push(circle);
  }
  return circles;
}

/** The shortest way from a node to itself, in the order of the steps. */
function wayBack<Node>(
  start: Node,
  graph: Graph<Node>,
  within: (node: Node) => boolean,
): readonly Node[] | undefined {
  const cameFrom = new Map<Node, Node>();
  const waiting = [start];
  for (const at of waiting) {
    for (const next of graph.get(at) ?? []) {
      if (next === start) return backwards(at, start, cameFrom);
      if (!within(next) || cameFrom.has(next)) continue;
      cameFrom.set(next, at);
      waiting.push(next);
    }
  }
  return undefined;
}

function backwards<Node>(last: Node, start: Node, cameFrom: ReadonlyMap<Node, Node>) {
  const way = [last];
  for (let at = last; at !== start; ) {
    const before = cameFrom.get(at);
    if (before === undefined) break;
    way.push(before);
    at = before;
  }
  return way.reverse();
}

/** A number for each node: two have the same where each can be reached from the other. */
function partsOf<Node>(graph: Graph<Node>): ReadonlyMap<Node, number> {
  const back = reversed(graph);
  const part = new Map<Node, number>();
  for (const root of finished(graph).toReversed()) {
    if (part.has(root)) continue;
    const number = part.size;
    part.set(root, number);
    const waiting = [root];
    for (const at of waiting) {
      for (const next of back.get(at) ?? []) {
        if (part.has(next)) continue;
        part.set(next, number);
        waiting.push(next);
      }
    }
  }
  return part;
}

function reversed<Node>(graph: Graph<Node>): Graph<Node> {
  const back = new Map<Node, Node[]>();
  for (const [from, targets] of graph) {
    for (const to of targets) {
      const known = back.get(to);
      if (known) known.push(from);
      else back.set(to, [from]);
    }
  }
  return back;
}

/** The nodes in the order in which a walk into depth is done with them. */
function finished<Node>(graph: Graph<Node>): readonly Node[] {
  const order: Node[] = [];
  const seen = new Set<Node>();
  for (const root of graph.keys()) {
    if (seen.has(root)) continue;
    seen.add(root);
    const path = [{ node: root, next: 0 }];
    for (let at = path.at(-1); at; at = path.at(-1)) {
      const target = graph.get(at.node)?.[at.next++];
      if (target === undefined) {
        order.push(at.node);
        path.pop();
      } else if (graph.has(target) && !seen.has(target)) {
        seen.add(target);
        path.push({ node: target, next: 0 });
      }
    }
  }
  return order;
}
