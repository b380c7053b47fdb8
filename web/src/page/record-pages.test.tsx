import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import { renderToString } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { madeUpAdmin } from '../account/made-up-accounts.js';
import type { OwnAccount } from '../api/account.js';
import type { RecordDto } from '../api/records.js';
import { madeUpRecord } from '../project/record/made-up-record.js';
import { createI18n } from './i18n.js';
import { pages } from './page.js';
import { routeOf } from './routes.js';

const officer = madeUpAdmin({
  role: 'district_officer',
  name: 'Kim Muster',
  areas: [{ key: '14625', name: 'Landkreis Bautzen' }],
});

const textOf = (html: string) =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('\u00a0', ' ')
    .replaceAll('&#x27;', "'")
    .replace(/\s+/g, ' ');

/** A page as it looks in the browser once everything has come. */
async function seen(address: string, record: Partial<RecordDto> = {}, me: OwnAccount = officer) {
  const queries = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity, retry: false } } });
  queries.setQueryData(['session'], me);
  queries.setQueryData(['record', 12], { record: { ...madeUpRecord, ...record }, etag: '"7"' });
  const url = new URL(`https://lotse.example${address}`);
  const route = routeOf(url.pathname);
  const { page } = await pages[route.page].open();
  return renderToString(
    <QueryClientProvider client={queries}>
      <I18nextProvider i18n={createI18n('de')}>
        <page.View visit={{ url, route, settings: { demo: true, basemap: null } }} />
      </I18nextProvider>
    </QueryClientProvider>,
  );
}

describe('/vorhaben/12', () => {
  it('says first what needs care', async () => {
    const text = textOf(await seen('/vorhaben/12'));
    expect(text).toContain('1 Punkt braucht Ihre Aufmerksamkeit: Seit 70 Tagen keine Meldung.');
    expect(text).toContain('öffentlich: im Bau');
  });

  it('says that there is nothing to do, and what is promised next', async () => {
    expect(textOf(await seen('/vorhaben/12', { care: [] }))).toContain(
      'Nichts zu tun. Als Nächstes zugesagt: Fertigstellung im 2. Quartal 2027.',
    );
  });

  it('offers to give up a promised date only to whom the service lets do it, and says who else does', async () => {
    const [milestone] = madeUpRecord.milestones;
    const mine = await seen('/vorhaben/12');
    expect([mine.includes('Fertigstellung entfällt'), mine.includes('hält die Beratung')]).toEqual([
      true,
      false,
    ]);
    const theirs = await seen('/vorhaben/12', { milestones: [{ ...milestone!, mayWaive: false }] });
    expect([theirs.includes('Fertigstellung entfällt'), theirs.includes('hält die Beratung')]).toEqual([
      false,
      true,
    ]);
  });

  it('says where what Bund and Land give is entered, once there is a funding case', async () => {
    expect(await seen('/vorhaben/12')).not.toContain('/fall/12/foerderung');
    const html = await seen('/vorhaben/12', { costsOfCase: ['federal', 'state', 'basis'] });
    expect(textOf(html)).toContain('führt der Förderfall: Bund 60,00 €, Land 40,00 €. Zum Förderfall');
    expect(html).toContain('/fall/12/foerderung');
  });

  it('a blocked step stays to be seen, with what is missing', async () => {
    const html = await seen('/vorhaben/12');
    expect(textOf(html)).toContain('Sperrt. Das Datum der Inbetriebnahme fehlt.');
    expect(textOf(html)).toContain('Fehlendes ergänzen');
  });

  it('what blocks may be asked to be let pass; what is asked waits for another person, with the reason', async () => {
    const by = { kind: 'account' as const, office: 'Digitalagentur Sachsen', name: 'Bea Beratung' };
    const [step] = madeUpRecord.transitions;
    const blocked = { ...step!.unmet[0]!, mayOverride: true };
    const transitions = [{ ...step!, unmet: [blocked] }];
    expect(textOf(await seen('/vorhaben/12', { transitions }))).not.toContain('Ausnahme beantragen');
    const mine = await seen('/vorhaben/12', { transitions, mayAskOverride: true });
    expect(textOf(mine)).toContain('Ausnahme beantragen');
    const asked = { number: 1, reason: 'Abnahme im Januar', askedBy: by, decidedBy: null, onlyOn: null };
    const waits = {
      transitions: [{ ...step!, unmet: [{ ...blocked, override: { ...asked, approved: false } }] }],
      overrides: [
        {
          ...asked,
          rule: 'step.commissioning_dated',
          step: 'Vorhaben: von „im Bau“ zu „in Betrieb“',
          sentence: blocked.sentence,
          legalBasis: null,
          askedAt: '2026-11-22T09:00:00.000Z',
          decision: null,
          decidedAt: null,
          decisionReason: null,
          revokedBy: null,
          revokedAt: null,
          revocationReason: null,
          mayDecide: true,
          mayWithdraw: false,
          mayRevoke: false,
        },
      ],
      mayAskOverride: true,
    };
    const text = textOf(await seen('/vorhaben/12', waits as never));
    expect(text).toContain('Beantragt von Bea Beratung; die Leitung entscheidet. Grund: Abnahme im Januar');
    expect(text).toContain('Ausnahme genehmigen');
    expect(text).not.toContain('Ausnahme beantragen');
  });

  it('a lead may revoke what is approved; what is revoked says by whom and why', async () => {
    const by = { kind: 'account' as const, office: 'Digitalagentur Sachsen', name: 'Lea Leitung' };
    const approved = {
      number: 1,
      rule: 'step.commissioning_dated',
      step: 'Vorhaben: von „im Bau“ zu „in Betrieb“',
      sentence: 'Der Tag der Inbetriebnahme fehlt.',
      legalBasis: null,
      reason: 'Abnahme im Januar',
      askedBy: { ...by, name: 'Bea Beratung' },
      askedAt: '2026-11-22T09:00:00.000Z',
      decision: 'approved' as const,
      decidedBy: by,
      decidedAt: '2026-11-22T10:00:00.000Z',
      decisionReason: null,
      revokedBy: null,
      revokedAt: null,
      revocationReason: null,
      mayDecide: false,
      mayWithdraw: false,
      mayRevoke: true,
    };
    expect(textOf(await seen('/vorhaben/12', { overrides: [approved] }))).toContain('Genehmigung widerrufen');
    const revocation = {
      revokedBy: by,
      revokedAt: '2026-11-22T11:00:00.000Z',
      revocationReason: 'Doch gebaut',
    };
    const text = textOf(
      await seen('/vorhaben/12', { overrides: [{ ...approved, ...revocation, mayRevoke: false }] }),
    );
    expect(text).toContain('widerrufen von Lea Leitung am 22.11.2026 Grund: Doch gebaut');
    expect(text).not.toContain('Genehmigung widerrufen');
    const unknown = { ...approved, ...revocation, revokedBy: null, mayRevoke: false };
    expect(textOf(await seen('/vorhaben/12', { overrides: [unknown] }))).toContain(
      'widerrufen von einer nicht mehr bekannten Person am 22.11.2026',
    );
  });

  it('contacts are never public, and the page says so', async () => {
    expect(textOf(await seen('/vorhaben/12'))).toContain('Ansprechpersonen werden nie veröffentlicht.');
  });

  it('who asked for the publication is told that a second person decides', async () => {
    const text = textOf(await seen('/vorhaben/12'));
    expect(text).toContain('Darüber entscheidet eine zweite Person: Sie selbst haben darum gebeten.');
    expect(text).not.toContain('Zustimmen und nicht mehr zeigen');
  });

  it('one who only reads is offered nothing to change', async () => {
    const readOnly = { mayEdit: false, mayDecide: false, facts: [], transitions: [] };
    const text = textOf(await seen('/vorhaben/12', readOnly, madeUpAdmin({ role: 'auditor' })));
    expect(text).not.toContain('Bearbeiten');
    expect(text).not.toContain('Melden');
    expect(text).not.toContain('Termin hinzufügen');
  });

  it.each(['/vorhaben/12', '/vorhaben/neu', '/vorhaben/12/verlauf', '/netzbetreiber'])(
    '%s keeps to the content security policy and leaves no text unfilled',
    async (address) => {
      const html = await seen(address);
      expect(html).not.toMatch(/\sstyle=/);
      expect(html).not.toMatch(/\{\{\w+\}\}/);
      expect(html.match(/<h1/g)).toHaveLength(1);
    },
  );
});

describe('/vorhaben/neu', () => {
  it('begins with the own scope', async () => {
    const html = await seen('/vorhaben/neu');
    expect(html).toContain('value="Landkreis Bautzen"');
    expect(textOf(html)).toContain('Vorhaben anlegen');
  });
});
