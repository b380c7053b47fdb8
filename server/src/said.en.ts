import { said as account } from './account/said.en.js';
import { said as advice } from './advice/said.en.js';
import { said as coverage } from './coverage/said.en.js';
import { said as funding } from './funding/said.en.js';
import { said as fundingCase1 } from './funding/case/said-1.en.js';
import { said as fundingCase2 } from './funding/case/said-2.en.js';
import { said as fundingDeadline } from './funding/deadline/said.en.js';
import { said as fundingDesk } from './funding/desk/said.en.js';
import { said as fundingExchange } from './funding/exchange/said.en.js';
import { said as fundingFacts } from './funding/facts/said.en.js';
import { said as fundingFinder } from './funding/finder/said.en.js';
import { said as fundingFinding1 } from './funding/finding/said-1.en.js';
import { said as fundingFinding2 } from './funding/finding/said-2.en.js';
import { said as fundingForecast } from './funding/forecast/said.en.js';
import { said as fundingLifecycle1 } from './funding/lifecycle/said-1.en.js';
import { said as fundingLifecycle2 } from './funding/lifecycle/said-2.en.js';
import { said as fundingReport } from './funding/report/said.en.js';
import { said as fundingReview } from './funding/review/said.en.js';
import { said as map } from './map/said.en.js';
import { said as municipality } from './municipality/said.en.js';
import { said as openData } from './open-data/said.en.js';
import { said as platform1 } from './platform/said-1.en.js';
import { said as platform2 } from './platform/said-2.en.js';
import { said as programme } from './programme/said.en.js';
import { said as project } from './project/said.en.js';
import { said as projectAddress } from './project/address/said.en.js';
import { said as projectArea } from './project/area/said.en.js';
import { said as projectBulk1 } from './project/bulk/said-1.en.js';
import { said as projectBulk2 } from './project/bulk/said-2.en.js';
import { said as projectLifecycle1 } from './project/lifecycle/said-1.en.js';
import { said as projectLifecycle2 } from './project/lifecycle/said-2.en.js';
import { said as projectOperator } from './project/operator/said.en.js';
import { said as projectPromise } from './project/promise/said.en.js';
import { said as projectPublic } from './project/public/said.en.js';
import { said as projectPublication } from './project/publication/said.en.js';
import { said as projectRecord } from './project/record/said.en.js';
import { said as projectReport } from './project/report/said.en.js';
import { said as projectWorkList } from './project/work-list/said.en.js';
import { said as subscription } from './subscription/said.en.js';
import type { Catalogue } from './platform/wording/wording.js';

/** What the service says, in English: beside the noun that says it in German. A test keeps it complete (said.test.ts). */
export const catalogues: readonly Catalogue[] = [
  account,
  advice,
  coverage,
  funding,
  fundingCase1,
  fundingCase2,
  fundingDeadline,
  fundingDesk,
  fundingExchange,
  fundingFacts,
  fundingFinder,
  fundingFinding1,
  fundingFinding2,
  fundingForecast,
  fundingLifecycle1,
  fundingLifecycle2,
  fundingReport,
  fundingReview,
  map,
  municipality,
  openData,
  platform1,
  platform2,
  programme,
  project,
  projectAddress,
  projectArea,
  projectBulk1,
  projectBulk2,
  projectLifecycle1,
  projectLifecycle2,
  projectOperator,
  projectPromise,
  projectPublic,
  projectPublication,
  projectRecord,
  projectReport,
  projectWorkList,
  subscription,
];
