import { DataVersion1763740000001 } from './1763740000001-data-version.js';
import { Municipality1763740000002 } from './1763740000002-municipality.js';
import { Coverage1763740000003 } from './1763740000003-coverage.js';
import { Tile1763740000004 } from './1763740000004-tile.js';
import { RecordVersion1763740000005 } from './1763740000005-record-version.js';
import { Account1763740000006 } from './1763740000006-account.js';
import { Mail1763740000007 } from './1763740000007-mail.js';
import { Document1763740000008 } from './1763740000008-document.js';
import { Website1763740000009 } from './1763740000009-website.js';
import { Programme1763740000010 } from './1763740000010-programme.js';
import { Operator1763740000011 } from './1763740000011-operator.js';
import { Project1763740000012 } from './1763740000012-project.js';
import { Promise1763740000013 } from './1763740000013-promise.js';
import { Address1763740000014 } from './1763740000014-address.js';
import { BulkImport1763740000015 } from './1763740000015-bulk-import.js';

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
  Programme1763740000010,
  Operator1763740000011,
  Project1763740000012,
  Promise1763740000013,
  Address1763740000014,
  BulkImport1763740000015,
];
