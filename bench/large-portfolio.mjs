// The large case of the portfolio benchmark: the same numbers on every machine.
const QUARTERS = Array.from({ length: 12 }, (_, q) => `${2027 + Math.floor(q / 4)}-Q${(q % 4) + 1}`);
const ROLES = ["data-engineer", "ml-engineer", "product", "change", "risk"];

/** A linear congruential generator (Lehmer, 16807 modulo 2^31 - 1): enough to spread figures. */
function generator(seed) {
  let state = seed;
  return (below) => {
    state = (state * 16807) % 2147483647;
    return state % below;
  };
}

export function largePortfolio(size = 200, seed = 7) {
  const next = generator(seed);
  const candidates = [];
  const items = [];
  for (let i = 0; i < size; i++) {
    const id = `i${String(i).padStart(3, "0")}`;
    const duration = 1 + next(4);
    const start = next(QUARTERS.length - duration + 1);
    const perQuarter = 20 + next(180);
    const people = Object.fromEntries(ROLES.filter(() => next(2) === 0).map((role) => [role, 1 + next(3)]));
    const value = Math.round(perQuarter * duration * (80 + next(120))) / 100;
    const running = QUARTERS.slice(start, start + duration);
    candidates.push({
      id,
      value: value.toFixed(2),
      costs: Object.fromEntries(running.map((quarter) => [quarter, perQuarter])),
      headcount: Object.fromEntries(
        Object.entries(people).map(([role, n]) => [
          role,
          Object.fromEntries(running.map((quarter) => [quarter, n])),
        ]),
      ),
      requires: [],
    });
    items.push({
      id,
      value: value.toFixed(2),
      durationQuarters: duration,
      headcount: people,
      costPerQuarter: perQuarter,
      after: [],
    });
  }
  for (let k = 0; k < 60; k++) {
    const late = 1 + next(size - 1);
    const early = next(late);
    candidates[late].requires.push(candidates[early].id);
    items[late].after.push(items[early].id);
  }
  const excludes = Array.from({ length: 20 }, () => {
    const first = next(size);
    return [candidates[first].id, candidates[(first + 1 + next(size - 1)) % size].id];
  });
  const budgets = Object.fromEntries(QUARTERS.map((quarter) => [quarter, 2000]));
  const perRole = (limit) => Object.fromEntries(ROLES.map((role) => [role, limit]));
  return {
    candidates: candidates.map((candidate) => ({ ...candidate, requires: [...new Set(candidate.requires)] })),
    constraints: {
      budgets,
      headcount: perRole(Object.fromEntries(QUARTERS.map((quarter) => [quarter, 18]))),
      excludes,
    },
    items: items.map((item) => ({ ...item, after: [...new Set(item.after)] })),
    limits: { quarters: QUARTERS, budget: 2000, headcount: perRole(18), excludes },
  };
}
