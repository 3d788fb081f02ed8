/**
 * A network for a flow of least cost. Edges may cost less than nothing; there must be no cycle of such edges, which in a
 * network from a source through layers to a sink there never is.
 */
export class Flow {
  /** Edges in pairs: each odd one is the way back of the one before. */
  readonly #to: number[] = [];
  readonly #room: number[] = [];
  readonly #cost: number[] = [];
  readonly #out: number[][] = [];

  /** Adds a node and returns its number. */
  node(): number {
    this.#out.push([]);
    return this.#out.length - 1;
  }

  /** Adds an edge of whole capacity and cost, and returns its number. */
  edge(from: number, to: number, capacity: number, cost: number): number {
    const edge = this.#to.length;
    this.#to.push(to, from);
    this.#room.push(capacity, 0);
    this.#cost.push(cost, -cost);
    this.#out[from]?.push(edge);
    this.#out[to]?.push(edge + 1);
    return edge;
  }

  /** How much flows over an edge. */
  flowOn(edge: number): number {
    return this.#room[edge + 1] ?? 0;
  }

  /**
   * Sends as much as pays: along the cheapest way again and again, as long as it costs less than nothing (successive
   * shortest paths; Ahuja, Magnanti, Orlin, Network Flows, 9.7). Of equally cheap ways the one found first is taken, so
   * that the order of nodes and edges decides.
   */
  run(source: number, sink: number): void {
    for (;;) {
      const way = this.#cheapestWay(source, sink);
      if (way === null) return;
      for (const edge of way) {
        this.#room[edge] = (this.#room[edge] ?? 0) - 1;
        this.#room[edge ^ 1] = (this.#room[edge ^ 1] ?? 0) + 1;
      }
    }
  }

  /** The edges of the cheapest way with room, by Bellman and Ford with a queue; null where none costs less than nothing. */
  #cheapestWay(source: number, sink: number): number[] | null {
    const nodes = this.#out.length;
    const cost = new Float64Array(nodes).fill(Number.POSITIVE_INFINITY);
    const by = new Int32Array(nodes).fill(-1);
    const isQueued = new Uint8Array(nodes);
    cost[source] = 0;
    const queue = [source];
    for (let head = 0; head < queue.length; head += 1) {
      const node = queue[head] ?? source;
      isQueued[node] = 0;
      for (const edge of this.#out[node] ?? []) {
        if ((this.#room[edge] ?? 0) < 1) continue;
        const to = this.#to[edge] ?? sink;
        const total = (cost[node] ?? 0) + (this.#cost[edge] ?? 0);
        if (total >= (cost[to] ?? 0)) continue;
        cost[to] = total;
        by[to] = edge;
        if (isQueued[to] === 1) continue;
        isQueued[to] = 1;
        queue.push(to);
      }
    }
    if ((cost[sink] ?? 0) >= 0) return null;
    const way: number[] = [];
    for (let node = sink; node !== source; ) {
      const edge = by[node] ?? -1;
      way.push(edge);
      node = this.#to[edge ^ 1] ?? source;
    }
    return way;
  }
}
