import type { Chance } from './chance.ts';

const TREATMENTS =
  'lamp,pad,coil,gel,splint,band,rinse,patch,mist,brace,wave,mesh,lens,probe'.split(',');
const TEMPERS =
  'warm,cool,soft,slow,bright,dark,deep,broad,thin,long,short,round,plain,quiet'.split(',');
const CONDITIONS =
  'stiff fingers,cold feet,dry eyes,sore elbows,tired wrists,rough skin,tense shoulders,heavy legs,swollen knees,weak ankles'.split(
    ',',
  );
const OUTCOMES = {
  efficacy: 'relief,recurrence,movement,grip,comfort,sleep,healing,walking,reading,survival'.split(
    ',',
  ),
  safety:
    'redness,swelling,fever,haemorrhage,infection,blisters,numbness,bruising,cramp,itching'.split(
      ',',
    ),
} as const;

/** What sentences are made of: who, does, what, where; each with words of the glossary among them. */
const WHO = [
  'The clinicians',
  'A team',
  'The person who holds the device',
  'A second observer',
  'The multidisciplinary team',
  'The advisers',
];
const DOES = ['places', 'records', 'checks', 'describes', 'repeats', 'plans', 'explains'];
const WHAT = [
  'the treatment',
  'the resection',
  'the follow-up',
  'the ablation',
  'the denominator',
  'the consent',
  'the audit',
  'the imaging',
  'each procedure',
  'the recurrence',
];
const WHERE = [
  'beside the patient',
  'under general anaesthesia',
  'under local anaesthesia',
  'before the procedure',
  'during follow-up',
  'in a case series',
  'with ultrasound',
  'in both arms',
];

/** Prose of so many sentences without a figure and without a judgement. */
export const prose = (chance: Chance, sentences: number): string =>
  Array.from(
    { length: sentences },
    () =>
      `${chance.oneOf(WHO)} ${chance.oneOf(DOES)} ${chance.oneOf(WHAT)} ${chance.oneOf(WHERE)}${chance.oneOf(['', ', and then again', ' or leaves it'])}.`,
  ).join(' ');

/** What an invented document is about. */
export function subject(chance: Chance) {
  const treatment = `${chance.oneOf(TEMPERS)} ${chance.oneOf(TREATMENTS)}`;
  return {
    treatment,
    comparator: `${chance.oneOf(TEMPERS)} rest`,
    condition: chance.oneOf(CONDITIONS),
  };
}

/** Some outcomes of a kind, named. */
export const outcomeNames = (chance: Chance, domain: keyof typeof OUTCOMES, count: number) =>
  chance.someOf(OUTCOMES[domain], count);

export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
