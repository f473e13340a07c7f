// Where everybody stands in the relationship circle. Nothing overlaps: rings grow with the people in them, and a
// name that finds no room is left to its number and the list beside.

/** Somebody to be placed: ring and quarter by their number, or nowhere yet. */
export interface Placed {
  id: string;
  name: string;
  ring: number | null;
  quarter: number | null;
}

export interface Spot {
  id: string;
  x: number;
  y: number;
  /** What is written under the mark, or over it; empty where there is no room. */
  label: string;
  over: boolean;
  placed: boolean;
}

export interface Circle {
  width: number;
  height: number;
  /** The middle, the same from left and from above. */
  centre: number;
  /** The inner and outer edge of each ring. */
  rings: { from: number; to: number }[];
  /** Where those stand who are not placed yet; nothing when there are none. */
  tray: number | null;
  spots: Spot[];
}

export const CORE = 58;
export const MARK = 15;
const STEP = 38;
const ROW = 48;
const PAD = 5;
const MARGIN = 16;
const LETTER = 7.9;
const LINE = 17;
const TRAY_STEP = 118;

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}
const apart = (a: Box, b: Box) =>
  a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;

export const markBox = (x: number, y: number): Box => ({
  left: x - MARK - 1,
  right: x + MARK + 1,
  top: y - MARK - 1,
  bottom: y + MARK + 1,
});

/** The room that a text takes, centred under a mark or over it. */
export const labelBox = (x: number, y: number, label: string, over = false): Box => {
  const half = (label.length * LETTER) / 2;
  const top = over ? y - MARK - 1 - LINE : y + MARK + 1;
  return { left: x - half, right: x + half, top, bottom: top + LINE };
};

/** How many marks stand side by side in a quarter at this distance from the middle. */
const room = (radius: number): number => Math.floor((radius * Math.PI) / 2 / STEP);

/** The distances of the rows in a ring that has to hold so many in its fullest quarter. */
function rowsOf(from: number, most: number): number[] {
  const rows: number[] = [];
  let held = 0;
  do {
    const radius = from + PAD + ROW * (rows.length + 0.5);
    rows.push(radius);
    held += room(radius);
  } while (held < most);
  return rows;
}

/** How many of a quarter's people stand in each row, the outer rows taking more. */
function shareOut(count: number, rows: number[]): number[] {
  let left = count;
  let space = rows.reduce((sum, radius) => sum + room(radius), 0);
  return rows.map((radius) => {
    const here = Math.min(room(radius), Math.round((left * room(radius)) / Math.max(1, space)));
    space -= room(radius);
    const taken = Math.min(left, Math.max(here, left - space));
    left -= taken;
    return taken;
  });
}

/** Draws the circle: four quarters clockwise from the top left. `taken` is room that words of the picture have. */
export function circleOf(
  people: Placed[],
  rings: number,
  taken: (circle: Circle) => Box[] = () => [],
): Circle {
  const cells = Array.from({ length: rings }, (_, ring) =>
    [0, 1, 2, 3].map((quarter) =>
      people.filter((one) => one.ring === ring && one.quarter === quarter),
    ),
  );
  let edge = CORE;
  const rowsIn = cells.map((quarters) => {
    const rows = rowsOf(edge, Math.max(1, ...quarters.map((cell) => cell.length)));
    const ring = { from: edge, to: edge + 2 * PAD + ROW * rows.length };
    edge = ring.to;
    return { ring, rows };
  });
  const centre = edge + MARGIN;
  const spots: Spot[] = [];
  cells.forEach((quarters, ring) => {
    quarters.forEach((cell, quarter) => {
      spots.push(...spread(cell, rowsIn[ring]?.rows ?? [], quarter, centre));
    });
  });
  const waiting = people.filter(({ id }) => !spots.some((one) => one.id === id));
  const width = 2 * centre;
  const tray = waiting.length > 0 ? width + 30 : null;
  const perRow = Math.max(1, Math.floor((width - 2 * MARGIN) / TRAY_STEP));
  waiting.forEach(({ id }, number) => {
    const x = MARGIN + TRAY_STEP * ((number % perRow) + 0.5);
    const y = (tray ?? 0) + 28 + (ROW + 6) * Math.floor(number / perRow);
    spots.push({ id, x, y, label: '', over: false, placed: false });
  });
  const rows = Math.ceil(waiting.length / perRow);
  const height = tray === null ? width : tray + 14 + (ROW + 6) * rows;
  const circle = { width, height, centre, rings: rowsIn.map(({ ring }) => ring), tray, spots };
  name(circle, people, taken(circle));
  // In the order of the people, so that the one who has the cursor keeps it when they move.
  circle.spots = people.flatMap(({ id }) => spots.find((one) => one.id === id) ?? []);
  return circle;
}

/** The people of one ring and quarter, evenly by angle in as many rows as they need. */
function spread(cell: Placed[], rows: number[], quarter: number, centre: number): Spot[] {
  const rest = [...cell];
  return shareOut(cell.length, rows).flatMap((count, row) =>
    rest.splice(0, count).map(({ id }, number) => {
      const angle = Math.PI + (Math.PI / 2) * (quarter + (number + 0.5) / count);
      const radius = rows[row] ?? 0;
      const x = centre + radius * Math.cos(angle);
      // The name hangs under the mark: both together stand in the middle of the row.
      const y = centre + radius * Math.sin(angle) - (Math.sin(angle) > 0.4 ? LINE / 2 : 0);
      return { id, x, y, label: '', over: false, placed: true };
    }),
  );
}

const firstWord = (name: string): string => /[\p{L}\p{N}’'-]+/u.exec(name)?.[0] ?? '';

/** Writes names where there is room for them: all of the name, else its first word, else nothing. */
function name(circle: Circle, people: Placed[], taken: Box[]): void {
  const marks = circle.spots.map(({ id, x, y }) => ({ id, box: markBox(x, y) }));
  const { centre } = circle;
  const core = {
    left: centre - CORE * 0.7,
    right: centre + CORE * 0.7,
    top: centre - CORE,
    bottom: centre + CORE,
  };
  const written = [core, ...taken];
  for (const spot of circle.spots) {
    const whole = people.find(({ id }) => id === spot.id)?.name ?? '';
    const first = firstWord(whole);
    const alone = people.filter(({ name: other }) => firstWord(other) === first).length === 1;
    for (const label of alone ? [whole, first] : [whole]) {
      const over = [false, true].find((above) => {
        const box = labelBox(spot.x, spot.y, label, above);
        const inside = box.left >= 2 && box.right <= circle.width - 2 && box.top >= 2;
        return (
          inside &&
          box.bottom <= circle.height &&
          marks.every(({ id, box: mark }) => id === spot.id || apart(box, mark)) &&
          written.every((one) => apart(box, one))
        );
      });
      if (!label || over === undefined) continue;
      Object.assign(spot, { label, over });
      written.push(labelBox(spot.x, spot.y, label, over));
      break;
    }
  }
}

/** Where an arrow key takes somebody: in or out by rings, round by quarters; null when it leads nowhere. */
export function step(
  key: string,
  at: { ring: number | null; quarter: number | null },
  rings: number,
): { ring?: number; quarter?: number } | null {
  const last = rings - 1;
  switch (key) {
    // Somebody who is not in a ring yet comes in as known, or goes out to those who are paid.
    case 'ArrowUp':
      return at.ring === 0 ? null : { ring: at.ring === null ? last - 1 : at.ring - 1 };
    case 'ArrowDown':
      return at.ring === last ? null : { ring: at.ring === null ? last : at.ring + 1 };
    case 'ArrowRight':
      return { quarter: at.quarter === null ? 0 : (at.quarter + 1) % 4 };
    case 'ArrowLeft':
      return { quarter: at.quarter === null ? 3 : (at.quarter + 3) % 4 };
    default:
      return null;
  }
}
