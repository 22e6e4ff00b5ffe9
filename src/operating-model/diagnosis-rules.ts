/** Thresholds of {@link diagnose}. All are stated in the result. */
export interface DiagnosisRules {
  /** Days after which an initiative not yet live is stuck, however the others fare. */
  readonly stuckAfterDays: number;
  /**
   * An initiative is also stuck at an age by which this share of all that its cohort will ever bring live has
   * gone live, 0..1.
   */
  readonly stuckAtShareOfLive: number;
  /** Go-lives that the cohort must show before it is used as a yardstick. */
  readonly minimumGoLives: number;
  /** Risk tiers for which monitoring is not required. */
  readonly tiersWithoutMonitoring: readonly string[];
  /** How many of the four signs of a silo make one. */
  readonly siloSigns: number;
}

/** The defaults: conventions to start from, to be replaced by the host's own policy. */
export const defaultDiagnosisRules: DiagnosisRules = {
  stuckAfterDays: 365,
  stuckAtShareOfLive: 0.9,
  minimumGoLives: 10,
  tiersWithoutMonitoring: ["minimal", "low", "none", "neither"],
  siloSigns: 3,
};
