import { describe, expect, it } from 'vitest';
import { createI18n } from '../page/i18n.js';
import { formatFor } from '../ui/format.js';
import { districtHits } from './area-hits.js';
import { accountFilterOf, isChosen } from './accounts-filter.js';
import { countSentence } from './count-sentence.js';
import { madeUpAccount, madeUpMail } from './made-up-accounts.js';
import { outboxSentence } from './outbox-sentence.js';
import { daysBetween, sinceText } from './since.js';

const t = createI18n('de').getFixedT('de', 'administration');
const format = formatFor('de');

describe('The first sentence of the accounts', () => {
  const some = (active: number, invited: number, deactivated: number) => [
    ...Array.from({ length: active }, () => madeUpAccount()),
    ...Array.from({ length: invited }, () => madeUpAccount({ state: 'invited' })),
    ...Array.from({ length: deactivated }, () => madeUpAccount({ state: 'deactivated' })),
  ];
  const say = (accounts: ReturnType<typeof some>, more = false, chosen = false) =>
    countSentence(t, format, { accounts, more, chosen });
  it('counts all, and how many are in each state', () => {
    expect(say(some(20, 2, 1))).toBe('23 Konten: 20 aktiv, 2 eingeladen, 1 deaktiviert.');
  });
  it('names no state that does not occur, and one only once', () => {
    expect(say(some(4, 0, 0))).toBe('4 Konten, alle aktiv.');
    expect(say(some(0, 1, 0))).toBe('1 Konto, eingeladen.');
  });
  it('does not call the first page all there are', () => {
    expect(say(some(90, 10, 0), true)).toBe(
      'Mehr als 100 Konten. Unter den ersten 100: 90 aktiv, 10 eingeladen.',
    );
  });
  it('says that a choice was made', () => {
    expect(say(some(2, 1, 0), false, true)).toBe('3 Konten passen zur Auswahl: 2 aktiv, 1 eingeladen.');
    expect(say(some(1, 0, 0), false, true)).toBe('1 Konto passt zur Auswahl, aktiv.');
    expect(say([], false, true)).toBe('Kein Konto passt zur Auswahl.');
    expect(say([])).toBe('Noch gibt es kein Konto in Ihrer Zuständigkeit.');
  });
});

describe('The first sentence of the outbox', () => {
  const say = (states: ReturnType<typeof madeUpMail>['state'][], demo: boolean, more = false) =>
    outboxSentence(t, format, { mails: states.map((state) => madeUpMail({ state })), more, demo });
  it('the demo says that nothing leaves it', () => {
    expect(say(['not_sent', 'not_sent'], true)).toBe(
      'Dieser Dienst verschickt in der Demo keine E-Mails. Hier steht, was gegangen wäre. 2 E-Mails.',
    );
    expect(say([], true)).toMatch(/Hier steht, was gegangen wäre\. Bisher keine\.$/);
  });
  it('without a mail server it says which setting is missing', () => {
    expect(say(['not_sent'], false)).toMatch(/kein Mailserver eingestellt ist \(SMTP_URL\).* 1 E-Mail\.$/);
  });
  it('counts what needs a look first', () => {
    expect(say(['sent', 'sent', 'failed', 'waiting'], false)).toBe(
      '4 E-Mails: 1 gescheitert, 1 wartet, 2 verschickt.',
    );
    expect(say(['sent', 'sent'], false, true)).toBe('Die letzten 2 E-Mails: 2 verschickt.');
  });
});

describe('When someone signed in last', () => {
  it('days are those of the calendar in Saxony', () => {
    expect(daysBetween('2026-11-20T22:59:00Z', '2026-11-20T23:01:00Z')).toBe(1);
    expect(daysBetween('2026-03-28T12:00:00Z', '2026-03-29T12:00:00Z')).toBe(1);
  });
  it('near days are told in words, far ones by their date', () => {
    const since = (moment: string) => sinceText('de', moment, '2026-11-21T10:00:00Z');
    expect(since('2026-11-21T08:00:00Z')).toBe('heute');
    expect(since('2026-11-20T08:00:00Z')).toBe('gestern');
    expect(since('2026-11-09T08:00:00Z')).toBe('vor 12 Tagen');
    expect(since('2026-05-09T08:00:00Z')).toBeNull();
    expect(since('2026-11-22T08:00:00Z')).toBeNull();
  });
});

describe('What is chosen stands in the address', () => {
  const filterOf = (search: string) => accountFilterOf(new URLSearchParams(search));
  it('and is read from there', () => {
    expect(filterOf('search=+vetter&role=auditor&state=invited&area=14625')).toEqual({
      search: 'vetter',
      role: 'auditor',
      state: 'invited',
      area: '14625',
    });
  });
  it('what makes no sense is left out', () => {
    expect(isChosen(filterOf('search=+&role=king&state=x&area=146'))).toBe(false);
  });
});

it('a Kreis is found by a part of its name, without umlauts too, and by its key', () => {
  const items = [
    { ags: '14626', name: 'Landkreis Görlitz', kind: 'Landkreis' },
    { ags: '14625', name: 'Landkreis Bautzen', kind: 'Landkreis' },
  ];
  expect(districtHits(items, 'gorl').map(({ key }) => key)).toEqual(['14626']);
  expect(districtHits(items, '14625').map(({ key }) => key)).toEqual(['14625']);
});
