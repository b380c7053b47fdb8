import { setClock } from '../src/platform/clock.js';
import { discardLent } from './shared-databases.js';

/* Before each file: the files that run in one process share its modules, but nothing that one of them set or left open. */

setClock(null);
await discardLent();
