import type { OwnAccount } from '../../api/account.js';
import type { PublicationRequestDto } from '../../api/record-parts.js';
import type { ProjectStatus, RecordDto } from '../../api/records.js';
import type { PublicationKind } from '../page/project-words.js';

/* What can be asked for, and why somebody cannot decide it. The service decides; this is what the page offers. Pure. */

const early: readonly ProjectStatus[] = [
  'idea',
  'industry_dialogue',
  'market_survey',
  'survey_evaluated',
  'commercial_only',
];
const never: readonly ProjectStatus[] = ['withdrawn', 'rejected'];

type Asked = Pick<RecordDto, 'status' | 'kind' | 'publication'>;

/** Kinds that make sense now and do not wait for a decision already. */
export function offeredKinds({ status, publication }: Asked): PublicationKind[] {
  const waiting = publication.requests.filter(({ decision }) => decision === null).map(({ kind }) => kind);
  const kinds: PublicationKind[] = publication.publishedAt
    ? ['unpublish', ...(publication.addressDisplay === 'counts' ? (['show_addresses'] as const) : [])]
    : never.includes(status)
      ? []
      : [early.includes(status) ? 'publish_early' : 'publish'];
  return kinds.filter((kind) => !waiting.includes(kind));
}

/** Showing less needs no second person. */
export const mayNarrow = ({ mayEdit, publication }: Pick<RecordDto, 'mayEdit' | 'publication'>): boolean =>
  mayEdit && publication.addressDisplay === 'state_and_quarter';

export const isNever = ({ status }: Pick<RecordDto, 'status'>): boolean => never.includes(status);

/** The service names the person, not the account. */
export const isOwn = (
  { requestedBy }: Pick<PublicationRequestDto, 'requestedBy'>,
  { name }: Pick<OwnAccount, 'name'>,
) => requestedBy.kind === 'account' && requestedBy.name === name;

export type Obstacle = 'own' | 'recipient' | 'none';

/** Why this person only reads a request; null: they decide it. */
export function obstacleOf(
  request: Pick<PublicationRequestDto, 'requestedBy' | 'mayDecide'>,
  record: Pick<RecordDto, 'mayDecide'>,
  me: Pick<OwnAccount, 'name'>,
): Obstacle | null {
  if (request.mayDecide) return null;
  if (isOwn(request, me)) return 'own';
  return record.mayDecide ? 'recipient' : 'none';
}
