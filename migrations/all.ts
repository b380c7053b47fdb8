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
import { AddressShown1763740000016 } from './1763740000016-address-shown.js';
import { PromiseKept1763740000017 } from './1763740000017-promise-kept.js';
import { UnknownHouseholds1763740000018 } from './1763740000018-unknown-households.js';
import { FundingCase1763740000019 } from './1763740000019-funding-case.js';
import { CaseReview1763740000020 } from './1763740000020-case-review.js';
import { ProgrammeChange1763740000021 } from './1763740000021-programme-change.js';
import { CaseSummary1763740000022 } from './1763740000022-case-summary.js';
import { Advice1763740000023 } from './1763740000023-advice.js';
import { StepOverride1763740000024 } from './1763740000024-step-override.js';
import { Subscription1763740000025 } from './1763740000025-subscription.js';
import { ContactTopic1763740000026 } from './1763740000026-contact-topic.js';
import { OverrideUse1763740000027 } from './1763740000027-override-use.js';
import { Reader1763740000028 } from './1763740000028-reader.js';

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
  AddressShown1763740000016,
  PromiseKept1763740000017,
  UnknownHouseholds1763740000018,
  FundingCase1763740000019,
  CaseReview1763740000020,
  ProgrammeChange1763740000021,
  CaseSummary1763740000022,
  Advice1763740000023,
  StepOverride1763740000024,
  Subscription1763740000025,
  ContactTopic1763740000026,
  OverrideUse1763740000027,
  Reader1763740000028,
];
