import type { Study } from '../model/guidance.ts';

/**
 * Questions to put to a study of each design, to be answered from its page. They ask; they never judge.
 * After the domains of RoB 2 and ROBINS-I (Cochrane) and the JBI checklists, in own words.
 */
const PROMPTS = {
  'randomised-controlled-trial': [
    'How were patients allocated, and could anyone have known the next allocation in advance? Does the guidance say?',
    'Apart from the treatment being studied, were both arms treated alike?',
    'Do the denominators add up to the size of the study, or were patients lost to follow-up?',
    'Was the outcome measured at the same time in both arms, and is that time stated?',
    'Is significance stated? If not, how much uncertainty do the counts and the interval leave?',
  ],
  'non-randomised-comparative-study': [
    'Who decided which treatment each patient had, and why? Does the guidance say?',
    'How might the groups have differed before treatment?',
    'Did one group have any treatment besides the one being studied?',
    'Are the sizes of both groups given, and how unequal are they?',
    'Could the difference reflect the patients as well as the treatment?',
  ],
  'case-series': [
    'Were all patients treated in a given period included, or only some of them? Does the guidance say?',
    'What is the denominator of each percentage: all patients, a subset, or procedures?',
    'How long were patients followed up, and is this stated for every outcome?',
    'How many events were there, and how much would one more or one fewer change the percentage?',
    'Why does this study say nothing about how another treatment would compare?',
  ],
  'case-report': [
    'What was unusual about this patient or the treatment?',
    'What else could have led to the outcome?',
    'Which questions need a study with a denominator to answer them?',
  ],
  'systematic-review': [
    'Which study designs were combined, and do they answer the same question?',
    'How were studies searched for, included and excluded? Does the guidance say?',
    'How much do the patients and the times of measurement differ?',
    'Is a range across studies given, or a single figure, and what does that conceal?',
  ],
  'specialist-advice': [
    'Do the advisers speak from cases they have seen, cases they have heard of, or publications?',
    'Is there a count behind the remark?',
    'Which study on this site could confirm or qualify it?',
  ],
  'source-not-named': [
    'What would you need to know about the source before using its figure?',
    'Does another source, of known design and size, report the outcome?',
  ],
} satisfies Record<Study['design'], readonly string[]>;

/** The questions to put to a study. */
export const appraisalPrompts = ({ design }: Study): readonly string[] => PROMPTS[design];
