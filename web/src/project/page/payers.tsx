import type { ProjectDetailDto } from '../../api/projects.js';
import { percentText } from '../../ui/format.js';
import { articled, atStart } from '../names.js';
import { isCommercial } from './project-sentences.js';
import { useProjectSpeech } from '../list/project-speech.js';
import type { Speech } from '../schedule/promised.js';

const payers = ['federal', 'state', 'own', 'third'] as const;
type Payer = (typeof payers)[number];

/** "21.999.600,00 EUR", from cents. */
export const euros = ({ t, format }: Speech, cents: number) =>
  t('money', { amount: format.measure(cents / 100, 2) });

/** "Wer bezahlt?": one bar and the table that it stands for. */
export function Payers({ project }: { project: ProjectDetailDto }) {
  const speech = useProjectSpeech();
  const { t } = speech;
  const { costs } = project;
  const known = payers.filter((payer) => costs[payer] !== null);
  const sum = known.reduce((total, payer) => total + costs[payer]!, 0);
  const total = costs.total ?? sum;
  return (
    <section className="payers" aria-labelledby="payers-heading">
      <h2 id="payers-heading">{t('payers.heading')}</h2>
      {known.length === 0 ? (
        <p>{t(isCommercial(project) ? 'payers.commercial' : 'payers.open')}</p>
      ) : (
        <>
          <p className="source">{explain(speech, project, total)}</p>
          <ShareBar parts={known.map((payer) => [payer, costs[payer]!])} total={Math.max(total, sum)} />
          <table>
            <caption className="sr-only">{t('payers.caption')}</caption>
            <tbody>
              {payers.map((payer) => (
                <PayerRow key={payer} payer={payer} cents={costs[payer]} total={total} />
              ))}
            </tbody>
          </table>
          {sum < total && known.length === payers.length && (
            <p className="source">{t('payers.rest', { amount: euros(speech, total - sum) })}</p>
          )}
        </>
      )}
    </section>
  );
}

function explain(speech: Speech, { costs, recipientName }: ProjectDetailDto, total: number): string {
  const { t } = speech;
  const stands = t(`payers.basis.${costs.basis ?? 'none'}`, { amount: euros(speech, total) });
  if (costs.own !== 0) return stands;
  const who = recipientName ? atStart(articled(speech, recipientName)) : atStart(t('payer.own'));
  return `${stands} ${t('payers.nothing', { who })}`;
}

/** The parts one behind the other; each has its swatch in the table. */
function ShareBar({ parts, total }: { parts: [Payer, number][]; total: number }) {
  const share = (cents: number) => (total > 0 ? (cents / total) * 100 : 0);
  const before = (index: number) => parts.slice(0, index).reduce((sum, [, cents]) => sum + share(cents), 0);
  return (
    <svg
      className="share-bar"
      viewBox="0 0 100 10"
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <rect className="bar-track" width="100" height="10" />
      {parts.map(([payer, cents], index) => (
        <rect key={payer} className={`payer-${payer}`} x={before(index)} width={share(cents)} height="10" />
      ))}
    </svg>
  );
}

function PayerRow({ payer, cents, total }: { payer: Payer; cents: number | null; total: number }) {
  const speech = useProjectSpeech();
  const { t, format } = speech;
  return (
    <tr>
      <th scope="row">
        <svg className="payer-swatch" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
          <rect className={`payer-${payer}`} width="16" height="16" />
        </svg>
        {t(`payers.name.${payer}`)}
      </th>
      {cents !== null && total > 0 && (
        <td className="number">{percentText(format.share((cents / total) * 100))}</td>
      )}
      <td className="number" colSpan={cents !== null && total > 0 ? 1 : 2}>
        {cents === null ? <span className="muted">{t('open')}</span> : euros(speech, cents)}
      </td>
    </tr>
  );
}
