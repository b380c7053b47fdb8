import { aNotice, aTender } from './case-facts.js';
import {
  federal,
  final,
  first,
  notApplied,
  planning,
  without,
  type RuleExamples,
} from './plausibility-scene.js';

export const applicationExamples: Record<string, RuleExamples> = {
  call_closed: {
    fires: [
      [
        { tracks: { federal: { appliedOn: '2024-10-01' } } },
        'Der Antrag ist vom 01.10.2024, „Aufruf 2024“ endete am 30.09.2024.',
      ],
      [
        { tracks: { federal: { appliedOn: '2024-04-29' } } },
        'Der Antrag ist vom 29.04.2024, „Aufruf 2024“ begann am 30.04.2024.',
      ],
      [
        { ...federal(notApplied!), project: planning, tenders: [] },
        'Ein Antrag ist noch nicht eingetragen, „Aufruf 2024“ endete am 30.09.2024.',
      ],
    ],
    silent: [{ tracks: { federal: { appliedOn: '2024-09-30' } } }, { call: null }],
  },
  advice_protocol_missing: {
    fires: [
      [
        {
          adviceProtocolOn: null,
          tracks: {
            state: {
              parameters: { advice_protocol: true },
              guideline: { id: 'dios_2018', name: 'RL DiOS 2018' },
            },
          },
        },
        'Ein Beratungsprotokoll ist nicht eingetragen; „RL DiOS 2018“ verlangt es vor dem Antrag beim Land.',
      ],
      [
        { adviceProtocolOn: null, tracks: { state: notApplied }, project: planning, tenders: [] },
        'Ein Beratungsprotokoll ist nicht eingetragen; „RL DiOS 2023“ verlangt es nicht, es ist vor dem Antrag beim Land empfohlen.',
      ],
    ],
    silent: [{}, { adviceProtocolOn: null }, { adviceProtocolOn: null, tracks: { state: null } }],
    notChecked: [
      [
        { adviceProtocolOn: null, tracks: { state: { parameters: {} } } },
        'ob das Land ein Beratungsprotokoll verlangt',
      ],
    ],
  },
  advice_protocol_late: {
    fires: [
      [
        { adviceProtocolOn: '2024-07-02', tracks: { state: { parameters: { advice_protocol: true } } } },
        'Das Beratungsprotokoll ist vom 02.07.2024, der Antrag beim Land vom 01.07.2024; verlangt ist es davor.',
      ],
    ],
    silent: [
      { adviceProtocolOn: '2024-07-02' },
      { tracks: { state: { parameters: { advice_protocol: true } } } },
    ],
  },
  notice_before_application: {
    fires: [
      [
        { tracks: { federal: { notices: [aNotice({ dated: '2024-06-13' }), final!] } } },
        'Der Bescheid 1 des Bundes ist vom 13.06.2024, der Antrag erst vom 14.06.2024.',
      ],
    ],
    silent: [
      {},
      {
        tracks: {
          federal: { notices: [first!, final!, aNotice({ number: 3, dated: '2024-01-01', state: 'void' })] },
        },
      },
    ],
  },
  final_before_provisional: {
    fires: [
      [
        federal({ notices: [final!] }),
        'Der abschließende Bescheid 2 des Bundes (Grundvorhaben) ist vom 02.03.2026, ein vorläufiger ist nicht erfasst.',
      ],
      [
        federal({ notices: [aNotice({ dated: '2026-04-01' }), final!] }),
        'Der abschließende Bescheid 2 des Bundes (Grundvorhaben) ist vom 02.03.2026, der vorläufige erst vom 01.04.2026.',
      ],
      [
        federal({ notices: [first!, final!, { ...final!, number: 3, component: 'schools_hospitals' }] }),
        'Der abschließende Bescheid 3 des Bundes (Schulen und Krankenhäuser) ist vom 02.03.2026, ein vorläufiger ist nicht erfasst.',
      ],
    ],
    silent: [{}],
  },
  state_before_federal: {
    fires: [
      [
        { tracks: { state: { notices: [aNotice({ dated: '2024-11-21', amount: 4_000_000_00 })] } } },
        'Der Bescheid des Landes ist vom 21.11.2024, der des Bundes erst vom 22.11.2024; das Land bescheidet nach dem Bund.',
      ],
    ],
    silent: [{}],
  },
  tender_before_notices: {
    fires: [
      [
        { tenders: [aTender({ startedOn: '2024-12-08' })] },
        'Das Auswahlverfahren begann am 08.12.2024, der vorläufige Bescheid des Landes ist vom 09.12.2024; eine Zustimmung zum vorzeitigen Beginn ist für diesen Tag nicht erfasst.',
      ],
      [
        { tracks: { state: { notices: [] } } },
        'Das Auswahlverfahren begann am 13.01.2025, der vorläufige Bescheid des Landes fehlt; eine Zustimmung zum vorzeitigen Beginn ist für diesen Tag nicht erfasst.',
      ],
    ],
    silent: [
      { tenders: [aTender({ startedOn: '2024-12-09' })] },
      {
        tenders: [aTender({ startedOn: '2024-12-08' })],
        project: {
          facts: { early_start_consent_on: '2024-12-01', early_start_consent_by: 'Landesdirektion Sachsen' },
        },
      },
      { tracks: { state: null }, parameters: { required_tracks: ['Bund'] } },
    ],
  },
  specification_late: {
    fires: [
      [
        { tracks: { federal: { specificationOn: '2025-12-16' } } },
        'Die Konkretisierung ist vom 16.12.2025, 3 Monate nach dem Ende des Auswahlverfahrens (15.09.2025) war der 15.12.2025.',
      ],
      [
        { ...federal({ specificationOn: null, notices: [first!] }), project: { status: 'awarded' } },
        'Die Konkretisierung fehlt, 3 Monate nach dem Ende des Auswahlverfahrens (15.09.2025) war der 15.12.2025.',
      ],
    ],
    silent: [
      { tracks: { federal: { specificationOn: '2025-12-15' } } },
      { ...federal({ specificationOn: null }) },
    ],
    notChecked: [
      [without('specification_months_after_tender'), 'wann die Konkretisierung spätestens einzureichen ist'],
    ],
  },
};
