import { describe, expect, it } from 'vitest';
import type { MilestoneDto, ProjectDetailDto } from '../../api/projects.js';
import { createI18n } from '../../page/i18n.js';
import { formatFor } from '../../ui/format.js';
import { plainText } from '../../ui/rich-text.js';
import { madeUpMilestone, madeUpProject } from '../made-up-project.js';
import { movedAnswer, passedSentences, reachedSentence, whenSentences } from '../schedule/date-sentences.js';
import { payersSentence, placeLead, severalSentence, shortSentence } from './place-sentences.js';
import { announcedSentences, buildSentence, leadSentences, onHoldSentences } from './project-sentences.js';
import { promisedShort, type Speech } from '../schedule/promised.js';

const speech: Speech = { t: createI18n('de').getFixedT('de', 'project'), format: formatFor('de') };
/** As it is read: bold is gone, hard spaces are spaces. */
const read = (...texts: (string | null)[]) => plainText(texts.join(' ')).replaceAll('\u00a0', ' ');

type Change = Partial<MilestoneDto>;
const chain = (promised: string[], change: Change = {}) => madeUpMilestone(promised, change);
/** The answer to "Verschoben?" with its chain as text. */
function moved(milestone: MilestoneDto | null): string {
  const { answer, showsChain, after } = movedAnswer(speech, milestone);
  const shown = showsChain
    ? milestone!.promises.map((each) => promisedShort(speech, each.promised)).join(' → ')
    : '';
  return read(...[answer, shown && `${shown}.`, ...after].filter(Boolean));
}
const project = (change: Partial<ProjectDetailDto> = {}) => madeUpProject(change);
const counts = (funded: number | null) => ({ ...project().counts, funded });

describe('One project, said in a sentence', () => {
  it.each([
    [358, 'under_construction', 'ftthb', 'Für 358 Adressen wird Glasfaser gebaut.'],
    [1, 'under_construction', 'ftth', 'Für 1 Adresse wird Glasfaser gebaut.'],
    [4074, 'finished', 'fttb', 'Für 4.074 Adressen wurde Glasfaser gebaut.'],
    [1, 'finished', 'ftthb', 'Für 1 Adresse wurde Glasfaser gebaut.'],
    [358, 'tendering', 'ftthb', 'Für 358 Adressen ist Glasfaser geplant.'],
    [358, 'on_hold', 'ftthb', 'Für 358 Adressen ist Glasfaser geplant.'],
    [358, 'under_construction', 'fttc', 'Für 358 Adressen wird Glasfaser bis zum Verzweiger gebaut.'],
    [358, 'under_construction', 'hfc', 'Für 358 Adressen wird TV-Kabel gebaut.'],
    [
      null,
      'under_construction',
      'ftthb',
      'Hier wird Glasfaser gebaut. Die Zahl der Adressen ist noch offen.',
    ],
    [null, 'finished', 'ftthb', 'Hier wurde Glasfaser gebaut.'],
  ] as const)('%s addresses, %s, %s', (count, publicState, technology, sentence) => {
    expect(read(buildSentence(speech, { count, publicState, technology }))).toBe(sentence);
  });
});

describe('Several projects', () => {
  it.each([
    [3, 3, 'In Burkau laufen drei Projekte.'],
    [1, 2, 'In Burkau läuft ein Projekt.'],
    [13, 13, 'In Burkau laufen 13 Projekte.'],
    [0, 2, 'In Burkau sind zwei Projekte fertiggestellt.'],
    [0, 1, 'In Burkau ist ein Projekt fertiggestellt.'],
  ])('%d running of %d', (running, total, sentence) => {
    expect(severalSentence(speech, 'Burkau', running, total)).toBe(sentence);
  });
  it.each([
    [358, ['2027-Q2'], {}, '358 Adressen, fertig bis Ende Juni 2027.'],
    [1, ['2027-H2'], {}, '1 Adresse, fertig bis Ende Dezember 2027.'],
    [412, ['2021-Q4'], { reachedOn: '2021-12-20' }, '412 Adressen, fertig seit Dezember 2021.'],
    [null, ['2027-06-15'], {}, 'fertig bis 15. Juni 2027.'],
    [358, [], {}, '358 Adressen, Termin noch offen.'],
    [
      358,
      ['2026-Q2'],
      { overdue: true },
      '358 Adressen, zugesagt war Ende Juni 2026, ein neuer Termin fehlt.',
    ],
  ])('%s addresses, promised %j, %j', (count, promised, change, sentence) => {
    const completion = chain(promised, change);
    const said = shortSentence(speech, { count, completion, publicState: 'under_construction' });
    expect(read(said)).toBe(sentence);
  });
});

describe('What the lead of a Gemeinde says of its projects', () => {
  const at = (change: Partial<ProjectDetailDto>, count: number | null = 358) => ({
    project: project(change),
    count,
  });
  it.each<[string, ReturnType<typeof at>[], string]>([
    ['none', [], ''],
    [
      'one, moved',
      [at({ completion: chain(['2026-Q4', '2027-Q2']) })],
      'Für 358 Adressen wird Glasfaser gebaut, fertig bis Ende Juni 2027. Das ist ein halbes Jahr später als zuerst zugesagt.',
    ],
    [
      'one address, not moved',
      [at({ completion: chain(['2027-Q2']) }, 1)],
      'Für 1 Adresse wird Glasfaser gebaut, fertig bis Ende Juni 2027.',
    ],
    ['one, without a date', [at({ completion: null })], 'Für 358 Adressen wird Glasfaser gebaut.'],
    [
      'one, whose date has passed',
      [at({ completion: chain(['2026-Q2'], { overdue: true }) })],
      'Für 358 Adressen wird Glasfaser gebaut.',
    ],
    [
      'announced by a firm',
      [at({ kind: 'commercial', publicState: 'commercial', completion: chain(['2027-Q4']) })],
      'Muster-Netz Oberlausitz GmbH hat angekündigt, hier ohne Förderung zu bauen. Zugesagt ist Ende Dezember 2027.',
    ],
    ['several', [at({}), at({})], 'In Burkau laufen zwei Projekte.'],
  ])('%s', (_, running, sentence) => {
    expect(read(...placeLead(speech, 'Burkau', running))).toBe(sentence);
  });
});

describe('A commercial rollout', () => {
  const firms = (...names: string[]) => names.map((name, id) => ({ id, name }));
  it.each([
    [
      firms('Muster-Netz GmbH'),
      chain(['2027-Q4']),
      'Muster-Netz GmbH hat angekündigt, hier ohne Förderung zu bauen. Zugesagt ist Ende Dezember 2027.',
    ],
    [
      firms('Muster-Netz GmbH', 'Lausitz-Glas AG'),
      null,
      'Muster-Netz GmbH und Lausitz-Glas AG haben angekündigt, hier ohne Förderung zu bauen.',
    ],
    [firms(), chain([]), 'Ein Netzbetreiber hat angekündigt, hier ohne Förderung zu bauen.'],
  ])('%j', (operators, completion, sentence) => {
    expect(read(...announcedSentences(speech, { operators, completion }))).toBe(sentence);
  });
});

describe('Verschoben?', () => {
  const permit = { reason: 'permit_missing', explanation: 'Für drei Bahnquerungen fehlt die Genehmigung' };
  it.each<[string, MilestoneDto | null, string]>([
    ['not moved', chain(['2027-Q2']), 'Nein. Es gilt die erste Zusage: Ende Juni 2027.'],
    ['a day, not moved', chain(['2027-08-31']), 'Nein. Es gilt die erste Zusage: 31. August 2027.'],
    [
      'moved once',
      chain(['2026-Q4', '2027-Q2'], { promises: chain(['2026-Q4', '2027-Q2']).promises }),
      'Ja, einmal, um ein halbes Jahr: Q4 2026 → Q2 2027. Geändert am 14. März 2026. Ein Grund wurde nicht angegeben.',
    ],
    [
      'moved several times',
      chain(['2025-Q2', '2025-Q4', '2026-Q2', '2026-Q4']),
      'Ja, dreimal, zusammen um eineinhalb Jahre: Q2 2025 → Q4 2025 → Q2 2026 → Q4 2026. Geändert am 14. März 2026. Ein Grund wurde nicht angegeben.',
    ],
    [
      'moved forward',
      chain(['2027-Q2', '2027-Q1']),
      'Ja, drei Monate früher als zuerst zugesagt. Q2 2027 → Q1 2027. Geändert am 14. März 2026. Ein Grund wurde nicht angegeben.',
    ],
    [
      'moved there and back',
      chain(['2027-Q2', '2027-Q4', '2027-Q2']),
      'Ja, zweimal. Jetzt gilt wieder die erste Zusage: Q2 2027 → Q4 2027 → Q2 2027. Geändert am 14. März 2026. Ein Grund wurde nicht angegeben.',
    ],
    [
      'told more precisely',
      chain(['2027-Q2', '2027-05-31']),
      'Nein, der Termin wurde nur genauer: Q2 2027 → 31.05.2027. Geändert am 14. März 2026. Ein Grund wurde nicht angegeben.',
    ],
    [
      'date passed, nothing reported',
      chain(['2026-Q2'], { overdue: true }),
      'Zugesagt war Ende Juni 2026. Ein neuer Termin wurde bisher nicht genannt.',
    ],
    [
      'moved, and passed again',
      chain(['2025-Q4', '2026-Q2'], { overdue: true }),
      'Ja, einmal, um ein halbes Jahr: Q4 2025 → Q2 2026. Geändert am 14. März 2026. Ein Grund wurde nicht angegeben. Zugesagt war Ende Juni 2026. Ein neuer Termin wurde bisher nicht genannt.',
    ],
    [
      'reached as promised',
      chain(['2026-Q4'], { reachedOn: '2026-11-09' }),
      'Erreicht am 9. November 2026, wie zugesagt.',
    ],
    ['nothing promised', chain([]), 'Ein Termin wurde bisher nicht genannt.'],
    ['no milestone', null, 'Ein Termin wurde bisher nicht genannt.'],
    [
      'nothing promised, but reached',
      chain([], { reachedOn: '2026-11-09' }),
      'Erreicht am 9. November 2026.',
    ],
    [
      'given up',
      chain(['2026-Q4'], { waivedReason: 'Die Gemeinde baut selbst' }),
      'Dieser Termin entfällt. Q4 2026. Grund: Die Gemeinde baut selbst.',
    ],
    [
      'given up, and since when',
      chain(['2026-Q4'], { waivedReason: 'Die Gemeinde baut selbst', waivedOn: '2026-10-05' }),
      'Dieser Termin ist am 5. Oktober 2026 entfallen. Q4 2026. Grund: Die Gemeinde baut selbst.',
    ],
  ])('%s', (_, milestone, sentence) => expect(moved(milestone)).toBe(sentence));

  it.each([
    [permit, 'Grund: Genehmigung fehlt. Für drei Bahnquerungen fehlt die Genehmigung.'],
    [{ reason: 'weather', explanation: null }, 'Grund: Witterung.'],
    [{ reason: 'other', explanation: 'Hochwasser!' }, 'Grund: Hochwasser!'],
    [{ reason: 'other', explanation: null }, 'Ein Grund wurde nicht angegeben.'],
    [{ reason: null, explanation: null }, 'Ein Grund wurde nicht angegeben.'],
  ] as const)('the reason %j', (reason, sentence) => {
    const milestone = chain(['2026-Q4', '2027-Q2']);
    Object.assign(milestone.promises[1]!, reason);
    expect(movedAnswer(speech, milestone).after.at(-1)).toBe(sentence);
  });
});

describe('A finished project whose day nobody told', () => {
  const late = chain(['2026-Q2'], { overdue: true });
  it('is not told as late', () => {
    expect(read(...whenSentences(speech, late, true))).toBe('Fertiggestellt. Der Tag wurde nicht gemeldet.');
    expect(read(movedAnswer(speech, late, true).answer)).toBe(
      'Zugesagt war Ende Juni 2026. Wann es so weit war, wurde nicht gemeldet.',
    );
    expect(read(shortSentence(speech, { count: 412, completion: late, publicState: 'finished' }))).toBe(
      '412 Adressen, fertiggestellt.',
    );
  });
});

describe('Reached', () => {
  it.each([
    [['2026-Q2'], '2026-12-30', 'Erreicht am 30. Dezember 2026, ein halbes Jahr später als zuerst zugesagt.'],
    [
      ['2026-Q2', '2026-Q4'],
      '2026-11-09',
      'Erreicht am 9. November 2026, vier Monate später als zuerst zugesagt.',
    ],
    [['2026-Q4'], '2026-09-25', 'Erreicht am 25. September 2026, drei Monate früher als zuerst zugesagt.'],
    [['2026-Q4'], '2027-01-01', 'Erreicht am 1. Januar 2027, einen Tag später als zuerst zugesagt.'],
    [['2026-Q4'], '2026-12-31', 'Erreicht am 31. Dezember 2026, wie zugesagt.'],
    [['2026-11-09'], '2026-11-09', 'Erreicht am 9. November 2026, wie zugesagt.'],
    [['2026-Q4', '2027-Q1'], '2026-11-09', 'Erreicht am 9. November 2026, wie zugesagt.'],
  ])('promised %j, reached %s', (promised, reachedOn, sentence) => {
    expect(read(reachedSentence(speech, chain(promised, { reachedOn })))).toBe(sentence);
  });
  it('is not said of what was not', () => expect(reachedSentence(speech, chain(['2026-Q4']))).toBeNull());
});

describe('Wann?', () => {
  it.each<[MilestoneDto | null, string]>([
    [chain(['2027-Q2']), 'Fertig bis Ende Juni 2027.'],
    [chain(['2021-Q4'], { reachedOn: '2021-12-20' }), 'Fertig seit 20. Dezember 2021.'],
    [chain([]), 'Ein Termin für die Fertigstellung ist noch offen.'],
    [null, 'Ein Termin für die Fertigstellung ist noch offen.'],
    [
      chain(['2026-Q2'], { overdue: true }),
      'Zugesagt war Ende Juni 2026. Ein neuer Termin wurde bisher nicht genannt.',
    ],
  ])('%#', (milestone, sentence) => expect(read(...whenSentences(speech, milestone))).toBe(sentence));
});

describe('On hold', () => {
  const since = [{ publicState: 'on_hold', since: '2026-05-03' }] as const;
  it.each([
    [[...since], 'Streit um Wegerechte', 'Das Projekt ruht seit 3. Mai 2026. Grund: Streit um Wegerechte.'],
    [[...since], null, 'Das Projekt ruht seit 3. Mai 2026. Ein Grund wurde nicht angegeben.'],
    [[], null, 'Das Projekt ruht zurzeit. Ein Grund wurde nicht angegeben.'],
  ])('%j, %s', (stateHistory, onHoldReason, sentence) => {
    expect(read(...onHoldSentences(speech, { stateHistory, onHoldReason }))).toBe(sentence);
  });
});

describe('A promise that passed in silence', () => {
  it('is told with what was promised', () => {
    const said = read(...passedSentences(speech, chain(['2025-Q4', '2026-Q2'], { overdue: true })));
    expect(said).toBe('Zugesagt war Ende Juni 2026. Ein neuer Termin wurde bisher nicht genannt.');
  });
});

describe('Who pays', () => {
  const money = { ...project().costs, federal: null, state: null, own: null, third: null };
  it.each([
    [{ federal: 60, state: 40 }, 'Bund und Land zahlen.'],
    [{ federal: 60, state: 30, own: 10 }, 'Bund, Land und der Landkreis Bautzen zahlen.'],
    [{ federal: 60 }, 'Der Bund zahlt.'],
    [{ own: 60 }, 'Der Auftraggeber zahlt selbst.'],
    [{ federal: 0, state: 0, own: null }, null],
  ])('%j', (costs, sentence) => {
    const recipientName = 'Landkreis Bautzen';
    expect(payersSentence(speech, { costs: { ...money, ...costs }, recipientName })).toBe(sentence);
  });
});

describe('The first text on the page of a project', () => {
  const built = { completion: chain(['2026-Q4', '2027-Q2']) };
  it.each<[string, Partial<ProjectDetailDto>, string]>([
    [
      'being built',
      built,
      'Der Landkreis Bautzen lässt 4.074 Adressen mit Glasfaser anschließen. Gebaut wird seit September 2025. Alles soll bis Ende Juni 2027 fertig sein, ein halbes Jahr später als zuerst zugesagt.',
    ],
    [
      'not moved',
      { completion: chain(['2027-Q2']) },
      'Der Landkreis Bautzen lässt 4.074 Adressen mit Glasfaser anschließen. Gebaut wird seit September 2025. Alles soll bis Ende Juni 2027 fertig sein, wie zuerst zugesagt.',
    ],
    [
      'of one address',
      { ...built, counts: counts(1), recipientName: 'Stadt Kamenz' },
      'Die Stadt Kamenz lässt 1 Adresse mit Glasfaser anschließen. Gebaut wird seit September 2025. Alles soll bis Ende Juni 2027 fertig sein, ein halbes Jahr später als zuerst zugesagt.',
    ],
    [
      'without a count, without a date',
      { counts: counts(null), completion: null, recipientName: 'Burkau' },
      'Burkau lässt Glasfaser bauen. Die Zahl der Adressen ist noch offen. Gebaut wird seit September 2025. Ein Termin für die Fertigstellung ist noch offen.',
    ],
    [
      'whose date has passed',
      { completion: chain(['2026-Q2'], { overdue: true }) },
      'Der Landkreis Bautzen lässt 4.074 Adressen mit Glasfaser anschließen. Gebaut wird seit September 2025. Zugesagt war Ende Juni 2026. Ein neuer Termin wurde bisher nicht genannt.',
    ],
    [
      'finished',
      { publicState: 'finished', completion: chain(['2021-Q2', '2021-Q3'], { reachedOn: '2021-12-20' }) },
      'Der Landkreis Bautzen hat 4.074 Adressen mit Glasfaser anschließen lassen. Fertig ist alles seit dem 20. Dezember 2021, ein halbes Jahr später als zuerst zugesagt.',
    ],
    [
      'in preparation',
      { publicState: 'in_preparation', completion: null },
      'Der Landkreis Bautzen will 4.074 Adressen mit Glasfaser anschließen. Das Projekt wird vorbereitet. Eine Förderung ist noch nicht beantragt. Ein Termin für die Fertigstellung ist noch offen.',
    ],
    [
      'applied for',
      { publicState: 'funding_applied', ...built },
      'Der Landkreis Bautzen will 4.074 Adressen mit Glasfaser anschließen. Die Förderung ist beantragt. Alles soll bis Ende Juni 2027 fertig sein, ein halbes Jahr später als zuerst zugesagt.',
    ],
    [
      'on hold',
      {
        publicState: 'on_hold',
        completion: null,
        onHoldReason: 'Der Netzbetreiber ist insolvent',
        stateHistory: [{ publicState: 'on_hold', since: '2026-05-03' }],
      },
      'Der Landkreis Bautzen will 4.074 Adressen mit Glasfaser anschließen. Das Projekt ruht seit 3. Mai 2026. Grund: Der Netzbetreiber ist insolvent. Ein Termin für die Fertigstellung ist noch offen.',
    ],
    [
      'announced by a firm',
      { kind: 'commercial', publicState: 'commercial', completion: chain(['2027-Q4']) },
      'Muster-Netz Oberlausitz GmbH hat angekündigt, hier ohne Förderung zu bauen. Alles soll bis Ende Dezember 2027 fertig sein, wie zuerst zugesagt.',
    ],
    [
      'built by a firm',
      { kind: 'commercial', completion: chain(['2027-Q4']) },
      'Muster-Netz Oberlausitz GmbH baut Glasfaser für 4.074 Adressen, ohne Förderung. Gebaut wird seit September 2025. Alles soll bis Ende Dezember 2027 fertig sein, wie zuerst zugesagt.',
    ],
  ])('%s', (_, change, sentence) => {
    expect(read(...leadSentences(speech, project(change)))).toBe(sentence);
  });
});
