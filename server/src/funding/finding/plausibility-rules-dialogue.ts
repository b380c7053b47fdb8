import { addDays, daysBetween, daysInWords, inGerman } from '../../project/calendar.js';
import type { CaseFacts } from '../facts/case-facts.js';
import { dialogueOf, surveyOf } from '../facts/case-days.js';
import { type Found, notKnown, type PlausibilityRule, withFigure } from './plausibility-rule.js';

/* Branchendialog: mandatory since 2024, before the Markterkundung. */

const DIALOGUE = 'Mindestanforderungen an Branchendialoge (Gigabitbüro des Bundes)';

/** Calendar days between beginning and end: 21.06. to 16.08. are 56. */
export function tooShort(name: string, [from, to]: [string, string], least: number, field: string): Found[] {
  const days = daysBetween(from, to);
  if (days >= least) return [];
  return [
    {
      sentence: `${name} dauert ${daysInWords(days)} (${inGerman(from)} bis ${inGerman(to)}), mindestens ${least} sind vorgesehen.`,
      mend: `frühestens am ${inGerman(addDays(from, least))} beenden.`,
      field,
    },
  ];
}

function dialogueTooShort(facts: CaseFacts) {
  const dialogue = dialogueOf(facts);
  if (facts.guideline?.branch === 'gap_closure' || !dialogue?.startedOn || !dialogue.endedOn) return [];
  const span: [string, string] = [dialogue.startedOn, dialogue.endedOn];
  const mandatory = facts.parameters.dialogue_mandatory === true;
  return withFigure(facts, ['dialogue_min_days', 'wie lange der Branchendialog mindestens dauert'], (least) =>
    tooShort('Der Branchendialog', span, least, `dialogues/${dialogue.number}/endedOn`).map((found) => ({
      ...found,
      severity: mandatory ? ('block' as const) : ('hint' as const),
    })),
  );
}

function dialogueMissing(facts: CaseFacts) {
  const survey = surveyOf(facts);
  const mandatory = facts.parameters.dialogue_mandatory;
  if (!survey || dialogueOf(facts) || facts.guideline?.branch === 'gap_closure' || mandatory === false)
    return [];
  if (mandatory !== true) return notKnown('ob ein Branchendialog Pflicht ist');
  return [
    {
      sentence: `Die Markterkundung begann am ${inGerman(survey.startedOn!)}, ein Branchendialog ist nicht eingetragen; er ist vor ihr Pflicht.`,
      mend: 'den Branchendialog eintragen oder führen.',
    },
  ];
}

function dialogueAfterSurvey(facts: CaseFacts): Found[] {
  const [dialogue, survey] = [dialogueOf(facts), surveyOf(facts)];
  if (!dialogue?.endedOn || !survey?.startedOn || dialogue.endedOn <= survey.startedOn) return [];
  return [
    {
      sentence: `Der Branchendialog endete am ${inGerman(dialogue.endedOn)}, die Markterkundung begann schon am ${inGerman(survey.startedOn)}; er geht ihr voraus.`,
      mend: 'die Tage prüfen.',
      field: `dialogues/${dialogue.number}/endedOn`,
    },
  ];
}

export const dialogueRules: Record<string, PlausibilityRule> = {
  dialogue_missing: {
    name: 'Branchendialog fehlt',
    severity: 'block',
    section: 'dialogue',
    legalBasis: DIALOGUE,
    rests: ['dialogue_mandatory'],
    check: dialogueMissing,
  },
  dialogue_too_short: {
    name: 'Branchendialog zu kurz',
    severity: 'block',
    section: 'dialogue',
    legalBasis: DIALOGUE,
    rests: ['dialogue_mandatory', 'dialogue_min_days'],
    check: dialogueTooShort,
  },
  dialogue_after_survey: {
    name: 'Branchendialog nach Beginn der Markterkundung',
    severity: 'warn',
    section: 'dialogue',
    legalBasis: DIALOGUE,
    check: dialogueAfterSurvey,
  },
};
