import type { Study } from '../model/guidance.ts';

/**
 * Questions to put to a study of each design, to be answered from its page. They ask; they never judge.
 * After the domains of RoB 2 and ROBINS-I (Cochrane) and the JBI checklists, in own words.
 */
const PROMPTS = {
  'randomised-controlled-trial': [
    'How were patients allocated, and could anyone foresee the next allocation? Does the guidance say?',
    'Apart from the treatment in question, did both arms get the same?',
    'Do the totals behind the shares add up to the size of the study, or was someone lost?',
    'Was the time of measurement the same in both arms, and is it stated?',
    'Is significance stated? If not, what do counts and interval leave open?',
  ],
  'non-randomised-comparative-study': [
    'Who decided which patient had which treatment, and on what grounds? Does the guidance say?',
    'In what might the groups have differed before treatment?',
    'Did one group get something besides the treatment in question?',
    'Are the sizes of both groups given, and how unequal are they?',
    'Could the difference come from the patients as well as from the treatment?',
  ],
  'case-series': [
    'Were all patients of a period included, or some chosen? Does the guidance say?',
    'Which total stands behind each share: everyone, a subset, or procedures?',
    'How long were patients followed, and is it stated for every outcome?',
    'How many events were there, and how would one more or fewer move the share?',
    'What could be said of another treatment from this study? Why nothing?',
  ],
  'case-report': [
    'What was unusual in this patient or in the course of treatment?',
    'What else could have led to the outcome?',
    'Which question would need a study with a denominator?',
  ],
  'systematic-review': [
    'Which designs were put together, and do they answer the same question?',
    'How were studies searched for and left out? Does the guidance say?',
    'How different are the patients and times of measurement?',
    'Is a range across studies given, or a single figure, and what does it hide?',
  ],
  'specialist-advice': [
    'Does the adviser speak of cases seen, of cases heard of, or of publications?',
    'Is there any count behind the remark?',
    'Which study on this site could confirm or qualify it?',
  ],
  'source-not-named': [
    'What would have to be known of the source before its figure could be used?',
    'Is there another source with a design and a size?',
  ],
} satisfies Record<Study['design'], readonly string[]>;

/** The questions to put to a study. */
export const appraisalPrompts = ({ design }: Study): readonly string[] => PROMPTS[design];
