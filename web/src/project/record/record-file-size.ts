import type { Format } from '../../ui/format.js';

const KB = 1_000;
const MB = 1_000_000;

/** "312 kB", "1,4 MB" */
export const fileSize = (bytes: number, { measure }: Pick<Format, 'measure'>): string =>
  bytes < MB ? `${measure(Math.max(1, bytes / KB), 0)}\u00a0kB` : `${measure(bytes / MB, 1)}\u00a0MB`;

/** More is refused by the service; it is said before anything is sent. */
export const MOST_BYTES = 25 * 1024 * 1024;
