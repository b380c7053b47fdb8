import type { CoverageShareDto } from '../api/client.js';
import { inSaid } from '../ui/german.js';
import { RichText } from '../ui/rich-text.js';
import { useSpeech } from './speech.js';

/** What the sign beside a figure of a table means; how it was computed, where all were in one way. */
export function ComputedNote({ rows }: { rows: Pick<CoverageShareDto, 'share' | 'computed' | 'method'>[] }) {
  const { t } = useSpeech();
  const computed = rows.filter((row) => row.computed && row.share !== null);
  if (computed.length === 0) return null;
  const [method, ...others] = new Set(computed.map((row) => row.method));
  const how = method && others.length === 0 ? inSaid(method) : t('computed');
  return (
    <p className="source">
      <RichText>{`${t('computedMark')} ${how}`}</RichText>
    </p>
  );
}
