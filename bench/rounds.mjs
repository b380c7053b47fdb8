// Statistics of the bench: medians of interleaved rounds, and percentiles.

/**
 * Both sides measured in turn, so that whatever else the machine does meets both; who begins alternates. A first round
 * warms both up and does not count. Each of them gives its cost. `ratio` is what `ratioOf` makes of a round, the median of all rounds.
 */
export async function interleave(rounds, ours, peer, ratioOf = (own, other) => other / own) {
  const costs = { ours: [], peer: [] };
  await ours();
  await peer();
  for (let round = 0; round < rounds; round++) {
    const order = round % 2 === 0 ? ['ours', 'peer'] : ['peer', 'ours'];
    for (const side of order) costs[side].push(await (side === 'ours' ? ours() : peer()));
  }
  const ratios = costs.ours.map((own, round) => ratioOf(own, costs.peer[round]));
  return {
    ours: median(costs.ours),
    peer: median(costs.peer),
    ratio: median(ratios),
    min: Math.min(...ratios),
    max: Math.max(...ratios),
  };
}

export const median = (values) => quantile(values, 0.5);
export const p95 = (values) => quantile(values, 0.95);

function quantile(values, part) {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (sorted.length - 1) * part;
  const low = sorted[Math.floor(at)];
  return low + (sorted[Math.ceil(at)] - low) * (at - Math.floor(at));
}

/** Milliseconds of each call. */
export async function timings(calls) {
  const all = [];
  for (const call of calls) {
    const begun = performance.now();
    await call();
    all.push(performance.now() - begun);
  }
  return all;
}

/** Chance that is the same in every run. */
export function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
