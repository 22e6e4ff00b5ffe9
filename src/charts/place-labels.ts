/** A point of a plot in pixels, with the text that belongs to it. */
export interface PlottedPoint {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

/** Where a text stands beside its point: Vega's alignment and offsets. */
export interface PlacedLabel {
  readonly point: number;
  readonly text: string;
  readonly align: "left" | "right" | "center";
  readonly dx: number;
  readonly dy: number;
}

/** The plot in pixels, and where lines run through it that labels keep off if they can. */
export interface LabeledPlot {
  readonly width: number;
  readonly height: number;
  readonly lines?: { readonly x?: number; readonly y?: number };
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const HEIGHT = 11;
const RADIUS = 5;
const LONGEST = 30;

/**
 * Labels beside the points named, in their order, each to the right, the left, above or below: within the
 * plot, over no point and no label placed before. For what has no room there is none. Widths are those of a
 * 9-pixel sans serif, estimated, since nothing is drawn here.
 */
export function placeLabels(
  points: readonly PlottedPoint[],
  named: readonly number[],
  plot: LabeledPlot,
): PlacedLabel[] {
  const { x: across = -1, y: along = -1 } = plot.lines ?? {};
  const crosses = ({ left, right, top, bottom }: Box): boolean =>
    (left < across && across < right) || (top < along && along < bottom);
  const taken: Box[] = points.map(({ x, y }) => around(x, y));
  const placed: PlacedLabel[] = [];
  for (const point of named) {
    const { x, y, text: whole } = points[point] as PlottedPoint;
    const text = whole.length > LONGEST ? `${whole.slice(0, LONGEST - 1).trimEnd()}…` : whole;
    const width = widthOf(text);
    const label = (align: PlacedLabel["align"], dx: number, dy: number): [PlacedLabel, Box] => {
      const left = x + dx - (align === "left" ? 0 : align === "right" ? width : width / 2);
      const middle = y + dy;
      const box = { left, right: left + width, top: middle - HEIGHT / 2, bottom: middle + HEIGHT / 2 };
      return [{ point, text, align, dx, dy }, box];
    };
    const free = [
      label("left", 8, 0),
      label("right", -8, 0),
      label("center", 0, -12),
      label("center", 0, 12),
      label("left", 6, -10),
      label("left", 6, 10),
      label("right", -6, -10),
      label("right", -6, 10),
    ].filter(([, box]) => within(box, plot) && !taken.some((other) => overlap(box, other)));
    const found = free.find(([, box]) => !crosses(box)) ?? free[0];
    if (found === undefined) continue;
    placed.push(found[0]);
    taken.push(found[1]);
  }
  return placed;
}

function around(x: number, y: number): Box {
  return { left: x - RADIUS, right: x + RADIUS, top: y - RADIUS, bottom: y + RADIUS };
}

/** Signs of Chinese, Japanese and Korean are about as wide as high, others a little more than half of it. */
function widthOf(text: string): number {
  let width = 0;
  for (const sign of text) width += (sign.codePointAt(0) as number) >= 0x2e80 ? 9.5 : 5.3;
  return width;
}

function within(box: Box, plot: LabeledPlot): boolean {
  return box.left >= 0 && box.right <= plot.width && box.top >= 0 && box.bottom <= plot.height;
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
