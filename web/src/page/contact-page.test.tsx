import { QueryClient } from '@tanstack/react-query';
import { expect, it } from 'vitest';
import { renderToString } from 'react-dom/server';
import { App } from './app.js';
import { createI18n } from './i18n.js';
import { pages, type Visit } from './page.js';
import { routeOf } from './routes.js';

async function seen(address = '/kontakt', posted?: Visit['posted']) {
  const queries = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity, retry: false } } });
  queries.setQueryData(['contact-form'], { ticket: 'abc.def', retentionDays: 180 });
  const url = new URL(`https://lotse.example${address}`);
  const visit = { url, route: routeOf(url.pathname), settings: { demo: false, basemap: null }, posted };
  const { page } = await pages[visit.route.page].open();
  const i18n = createI18n('de');
  const { head } = await page.load(visit, queries, i18n.getFixedT('de', 'page'));
  return { head, html: renderToString(<App page={page} visit={visit} queries={queries} i18n={i18n} />) };
}
const input = (html: string, name: string) =>
  new RegExp(`<(?:input|textarea|select)[^>]*name="${name}"[^>]*>`).exec(html)?.[0] ?? '';

it('the form can be sent as it comes: with its ticket, every field, and without a style or a script in it', async () => {
  const { html, head } = await seen();
  expect(html).toMatch(/<form[^>]* method="post"/);
  expect(input(html, 'ticket')).toContain('value="abc.def"');
  for (const name of ['kind', 'topic', 'organisation', 'name', 'email', 'phone', 'message', 'homepage'])
    expect(input(html, name)).not.toBe('');
  expect(html).not.toMatch(/\sstyle=|<noscript/);
  expect(head.sendsForm).toBe(true);
});

it('what was refused stands at its field and as a link on top, what was typed stands in it again', async () => {
  const { html, head } = await seen('/kontakt', {
    values: { kind: 'company', organisation: 'Netz & Co', email: 'kein at', message: 'Guten Tag <b>' },
    errors: { name: 'Bitte Ihren Namen angeben.' },
    sentence: 'Bitte prüfen Sie Ihre Angaben.',
  });
  expect(head.title).toContain('Noch nicht gesendet');
  expect(html).toContain('<a href="#kontakt-name">Bitte Ihren Namen angeben.</a>');
  expect(input(html, 'name')).toContain('aria-invalid="true"');
  expect(input(html, 'organisation')).toContain('value="Netz &amp; Co"');
  expect(input(html, 'email')).toContain('value="kein at"');
  expect(html).toContain('Guten Tag &lt;b&gt;');
  expect(html).toMatch(/value="company"[^>]*checked|checked[^>]*value="company"/);
});

it('after it was taken it says so, and leads to a new one', async () => {
  const { html } = await seen('/kontakt?gesendet=ja');
  expect(html).toContain('Ihre Nachricht ist angekommen.');
  expect(html).toMatch(/<a[^>]*href="\/kontakt"[^>]*>.*Weitere Nachricht schreiben/);
  expect(html).not.toContain('name="message"');
});

it('who comes from the Erklärung zur Barrierefreiheit finds the topic chosen, without JavaScript too', async () => {
  const { html } = await seen('/kontakt?thema=barrierefreiheit');
  expect(html).toMatch(/<option[^>]*value="accessibility"[^>]*selected|selected[^>]*value="accessibility"/);
  expect(html).toContain('auf welcher Seite etwas nicht geht');
  expect((await seen('/kontakt?thema=constructor')).html).not.toMatch(/<option[^>]*selected[^>]*value="\w/);
});
