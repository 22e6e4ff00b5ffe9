import { epochDay, type PartialDate, type PlainDate, partialDateBounds } from "../foundation/calendar.js";
import { cumulativeIncidence } from "../foundation/statistics/cumulative-incidence.js";
import type { Initiative } from "../model/initiative.js";
import type { Registry } from "../model/registry.js";
import type { DiagnosisRules } from "./diagnosis-rules.js";
import type { FailureModeFinding } from "./diagnosis-verdict.js";
import { gather, type Judgement } from "./judgement.js";
import { isAlive, isReached } from "./registry-finding.js";

/** The age at which the cohort has brought live most of what it ever will, and what that rests on. */
interface Yardstick {
  readonly days: number;
  readonly share: number;
  readonly goLives: number;
}

/**
 * Initiatives that have begun, are not live, and are older than the absolute limit or than the age by which
 * their cohort has brought live 90 % of all it ever will (cumulative incidence, stops competing). The absolute
 * limit sees a portfolio in which nothing ever goes live, for which no yardstick exists.
 */
export function diagnoseStuckInPilot(
  registry: Registry,
  asOf: PlainDate,
  rules: DiagnosisRules,
): FailureModeFinding {
  const yardstick = cohortYardstick(registry.initiatives, asOf, rules);
  const judgements = registry.initiatives
    .filter(
      (initiative) =>
        initiative.status === "in-progress" ||
        (initiative.status === undefined &&
          isAlive(initiative, asOf) &&
          !isReached(initiative.dates?.production, asOf)),
    )
    .filter((initiative) => initiative.status !== undefined || begun(initiative) !== undefined)
    .map((initiative) => judge(initiative, asOf, rules, yardstick));
  const relative =
    yardstick === null
      ? `fewer than ${rules.minimumGoLives} dated go-lives: no cohort to compare with`
      : `or above ${yardstick.days} days, by which ${percent(rules.stuckAtShareOfLive)} of all go-lives (n = ${yardstick.goLives}) had happened`;
  return gather(
    "stuck-in-pilot",
    `Not live at an age above ${rules.stuckAfterDays} days; ${relative}.`,
    judgements,
  );
}

function judge(
  initiative: Initiative,
  asOf: PlainDate,
  rules: DiagnosisRules,
  yardstick: Yardstick | null,
): Judgement {
  const start = begun(initiative);
  if (start === undefined) {
    return {
      initiative,
      verdict: "undetermined",
      evidence: [],
      missing: ["a date of pilot, development or idea"],
    };
  }
  const { first, last } = partialDateBounds(start.date);
  const youngest = epochDay(asOf) - epochDay(last);
  const oldest = epochDay(asOf) - epochDay(first);
  if (youngest < 0 && oldest < 0) {
    return {
      initiative,
      verdict: "undetermined",
      evidence: [],
      missing: [`a ${start.what} date that is not in the future`],
    };
  }
  const limit = Math.min(rules.stuckAfterDays, yardstick?.days ?? Number.POSITIVE_INFINITY);
  if (youngest > limit)
    return {
      initiative,
      verdict: "present",
      evidence: evidence(start, youngest, rules, yardstick),
      missing: [],
    };
  if (oldest > limit) {
    return {
      initiative,
      verdict: "undetermined",
      evidence: [],
      missing: [`the day of the ${start.what} date (only ${start.date} is known)`],
    };
  }
  return { initiative, verdict: "absent", evidence: [], missing: [] };
}

function evidence(
  start: { what: string; date: PartialDate },
  age: number,
  rules: DiagnosisRules,
  yardstick: Yardstick | null,
): string[] {
  const lines = [`${age} days since ${start.what} (${start.date}), not live`];
  if (age > rules.stuckAfterDays) lines.push(`above the limit of ${rules.stuckAfterDays} days`);
  if (yardstick !== null && age > yardstick.days) {
    lines.push(
      `${percent(rules.stuckAtShareOfLive)} of all that went live had done so by ${yardstick.days} days`,
    );
  }
  return lines;
}

/** Pilot where known, else development, else idea. */
function begun({ dates }: Initiative): { what: string; date: PartialDate } | undefined {
  if (dates?.pilot !== undefined) return { what: "pilot", date: dates.pilot };
  if (dates?.development !== undefined) return { what: "development", date: dates.development };
  return dates?.idea === undefined ? undefined : { what: "idea", date: dates.idea };
}

function cohortYardstick(
  initiatives: readonly Initiative[],
  asOf: PlainDate,
  rules: DiagnosisRules,
): Yardstick | null {
  const end = epochDay(asOf);
  const observations: { time: number; cause: number }[] = [];
  for (const initiative of initiatives) {
    const start = begun(initiative);
    if (start === undefined) continue;
    const from = exactDay(start.date);
    if (from === null || from > end) continue;
    const { production, retired, stopped } = initiative.dates ?? {};
    const live = exactDay(production);
    const over = exactDay(stopped) ?? exactDay(retired);
    if (live !== null && live >= from && live <= end) observations.push({ time: live - from, cause: 1 });
    // A go-live that is dated, but not to the day, cannot be timed; one still to come has not happened.
    else if (isReached(production, asOf)) continue;
    else if (over !== null && over >= from && over <= end) observations.push({ time: over - from, cause: 2 });
    else if (initiative.status !== "live" && isAlive(initiative, asOf))
      observations.push({ time: end - from, cause: 0 });
  }
  const steps = cumulativeIncidence(observations)[1] ?? [];
  const goLives = observations.filter(({ cause }) => cause === 1).length;
  const plateau = steps.at(-1)?.incidence ?? 0;
  if (goLives < rules.minimumGoLives || plateau === 0) return null;
  const reached = steps.find(({ incidence }) => incidence >= rules.stuckAtShareOfLive * plateau);
  return reached === undefined ? null : { days: reached.time, share: plateau, goLives };
}

function exactDay(date: PartialDate | undefined): number | null {
  if (date === undefined || date.length !== 10) return null;
  return epochDay(date);
}

const percent = (share: number): string => `${Math.round(share * 100)} %`;
