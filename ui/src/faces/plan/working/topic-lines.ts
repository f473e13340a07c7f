// Lines between entries about the same thing: out of the one, along a lane of its own, into the other.

/** Where an entry's mark stands: its left and right edge, and its middle from above. */
export interface Edges {
  left: number;
  right: number;
  middle: number;
}

/** Where lines may run: between the columns, or along the edge of the page where the columns stand one under another. */
export interface Lanes {
  left: number;
  right: number;
}

export interface Line {
  path: string;
  /** Where its sign stands. */
  x: number;
  y: number;
}

/** Lines for pairs of marks. Two lines that pass each other never share a lane. */
export function topicLines(pairs: readonly (readonly [Edges, Edges])[], lanes: Lanes): Line[] {
  const ends: number[] = [];
  const spans = pairs.map(([one, other]) => {
    const top = Math.min(one.middle, other.middle);
    const bottom = Math.max(one.middle, other.middle);
    return { top, bottom };
  });
  // From the top down, each takes the first lane that is free again.
  const lane: number[] = [];
  const order = spans.map((_, index) => index);
  order.sort((a, b) => (spans[a]?.top ?? 0) - (spans[b]?.top ?? 0));
  for (const index of order) {
    const span = spans[index];
    if (!span) continue;
    const free = ends.findIndex((end) => end + GAP < span.top);
    const taken = free < 0 ? ends.length : free;
    ends[taken] = span.bottom;
    lane[index] = taken;
  }
  return pairs.map(([one, other], index) => {
    const x = lanes.left + ((lanes.right - lanes.left) * ((lane[index] ?? 0) + 0.5)) / ends.length;
    const from = side(one, x);
    const to = side(other, x);
    return {
      path: `M${from} ${one.middle}H${x}V${other.middle}H${to}`,
      x,
      y: (one.middle + other.middle) / 2,
    };
  });
}

/** Between the ends of two lines in one lane. */
const GAP = 12;

/** The edge of a mark that looks to the lane. */
const side = ({ left, right }: Edges, x: number): number => (right <= x ? right : left);
