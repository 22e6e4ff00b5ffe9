/** Both tails of a distribution at a point. Each is precise in the relative sense, also where it is tiny. */
export interface Tails {
  readonly lower: number;
  readonly upper: number;
}
