import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import { I18nextProvider } from 'react-i18next';
import { renderToString } from 'react-dom/server';
import { accountKey, accountsKey } from '../account/administration-queries.js';
import { madeUpAccount, madeUpAdmin, madeUpMail } from '../account/made-up-accounts.js';
import type { OwnAccount } from '../api/account.js';
import type { AccountDto } from '../api/accounts.js';
import { render } from '../entry-server.js';
import { createI18n } from './i18n.js';
import { madeUpApi } from './made-up-api.js';
import { pages } from './page.js';
import { routeOf } from './routes.js';

const origin = 'https://lotse.example';
const options = { demo: true, basemap: null, manifest: {}, origin };
const account = madeUpAccount({ state: 'invited', invitationExpiresAt: '2026-11-28T09:00:00.000Z' });
const addresses = ['/verwaltung/konten', `/verwaltung/konten/${account.id}`, '/verwaltung/postausgang'];

const textOf = (html: string) =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('\u00a0', ' ')
    .replace(/\s+/g, ' ');

/** A page as it looks in the browser once everything has come. */
async function seen(address: string, me: OwnAccount, accounts: AccountDto[] = [account]) {
  const queries = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity, retry: false } } });
  const listed = (items: unknown[]) => ({
    pages: [{ items, next: null, asOf: '2026-11-21T10:00:00Z', dataVersion: '1' }],
    pageParams: [undefined],
  });
  queries.setQueryData(['session'], me);
  queries.setQueryData([...accountsKey, {}], listed(accounts));
  queries.setQueryData(accountKey(account.id), { account: accounts[0], etag: '"1"' });
  queries.setQueryData([...accountKey(account.id), 'versions'], listed([]));
  queries.setQueryData(['outbox'], listed([madeUpMail()]));
  const url = new URL(origin + address);
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

describe('The pages of user administration', () => {
  it.each(addresses)(
    '%s: the server renders nothing of anybody, and no search engine keeps it',
    async (url) => {
      const asked: string[] = [];
      const { status, html } = await render(
        url,
        async (path) => {
          asked.push(path);
          return madeUpApi()(path);
        },
        options,
      );
      expect(status).toBe(200);
      expect(asked.filter((path) => /accounts|session|outbox/.test(path))).toEqual([]);
      expect(html).toContain('<meta name="robots" content="noindex">');
      expect(html).toMatch(/<title>(Konten|Konto|Postausgang) \| Breitbandlotse<\/title>/);
      expect(textOf(html)).toContain('Für diese Seite bitte JavaScript einschalten.');
    },
  );

  it.each(addresses)('%s keeps to the content security policy once it is filled', async (url) => {
    const html = await seen(url, madeUpAdmin());
    expect(html).not.toMatch(/\sstyle=/);
    expect(html).not.toMatch(/\son\w+=/);
    expect(html).not.toContain('<!-- -->');
    expect(html).not.toContain('<i>');
    expect(html).not.toMatch(/\{\{\w+\}\}/);
    expect(html.match(/<h1/g)).toHaveLength(1);
  });

  it.each(addresses)('%s tells someone without the right calmly that it is not for them', async (url) => {
    const text = textOf(
      await seen(
        url,
        madeUpAdmin({
          role: 'dias_advisor',
          mayReadAccounts: false,
          mayReadOutbox: false,
          mayManageAccounts: false,
        }),
      ),
    );
    expect(text).toContain('Diese Seite ist für Ihr Konto nicht freigegeben.');
    expect(text).not.toContain('Vetter');
  });
});

describe('/verwaltung/konten', () => {
  it('answers first how many accounts there are, and says each state in a word', async () => {
    const html = await seen('/verwaltung/konten', madeUpAdmin());
    const text = textOf(html);
    expect(text).toContain('1 Konto, eingeladen.');
    expect(text).toContain('m.vetter@burkau.example');
    expect(html).toMatch(/<span class="chip chip-blue"><svg[^>]*aria-hidden="true"/);
  });
  it('who only reads is not offered to invite', async () => {
    const reader = madeUpAdmin({ role: 'auditor', mayManageAccounts: false, mayReadOutbox: false });
    const text = textOf(await seen('/verwaltung/konten', reader));
    expect(text).not.toContain('Jemanden einladen');
    expect(text).not.toContain('Postausgang');
  });
});

describe('/verwaltung/konten/:id', () => {
  const address = `/verwaltung/konten/${account.id}`;
  it('an invited account can be invited again, changed and deactivated, and says until when its link holds', async () => {
    const text = textOf(await seen(address, madeUpAdmin()));
    for (const words of ['Noch einmal einladen', 'Konto deaktivieren', 'Noch nichts geändert.'])
      expect(text).toContain(words);
    expect(text).toContain('28.11.2026, 10:00 Uhr');
    expect(text).not.toContain('Zugang zurücksetzen');
  });
  it('a blocked deed stays to be seen, grey, with its condition in a sentence', async () => {
    const demo = madeUpAccount({ isDemo: true, mayManage: false });
    const html = await seen(address, madeUpAdmin(), [demo]);
    expect(textOf(html)).toContain('Demokonten bleiben, wie sie sind');
    expect(html.match(/<button[^>]*disabled=""/g)).toHaveLength(3);
  });
  it('who only reads sees what is known, and no deed', async () => {
    const reader = madeUpAdmin({ role: 'dias_lead', mayManageAccounts: false });
    const text = textOf(await seen(address, reader));
    expect(text).toContain('Wer hat wann was geändert');
    expect(text).not.toContain('Konto deaktivieren');
  });
  it('an anonymised account has no name, and nothing can be done to it', async () => {
    const gone = madeUpAccount({ state: 'anonymised', name: null, email: null, mayManage: false });
    const text = textOf(await seen(address, madeUpAdmin(), [gone]));
    expect(text).toContain('anonymisiertes Konto');
    expect(text).not.toContain('Zugang');
  });
});

describe('/verwaltung/postausgang', () => {
  it('says that the demo sends nothing, and lets the link be followed', async () => {
    const html = await seen('/verwaltung/postausgang', madeUpAdmin());
    expect(textOf(html)).toContain(
      'Dieser Dienst verschickt in der Demo keine E-Mails. Hier steht, was gegangen wäre.',
    );
    expect(html).toContain('href="https://lotse.example/einladung/abc"');
    expect(html).toContain('<span class="when-open">Text schließen</span>');
  });
});
