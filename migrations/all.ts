import { DataVersion1763740000001 } from './1763740000001-data-version.js';
import { Municipality1763740000002 } from './1763740000002-municipality.js';
import { Coverage1763740000003 } from './1763740000003-coverage.js';
import { Tile1763740000004 } from './1763740000004-tile.js';
import { RecordVersion1763740000005 } from './1763740000005-record-version.js';
import { Account1763740000006 } from './1763740000006-account.js';
import { Mail1763740000007 } from './1763740000007-mail.js';
import { Document1763740000008 } from './1763740000008-document.js';
import { Website1763740000009 } from './1763740000009-website.js';

/** Every migration in its order; a new one is added at the end and never changed once it has landed. */
export const migrations = [
  DataVersion1763740000001,
  Municipality1763740000002,
  Coverage1763740000003,
  Tile1763740000004,
  RecordVersion1763740000005,
  Account1763740000006,
  Mail1763740000007,
  Document1763740000008,
  Website1763740000009,
];
