import { differencesIn, estimateOf } from './differences.ts';
import type { Finding } from './finding.ts';
import {
  armNames,
  comparison,
  named,
  numberOf,
  partsFinding,
  percentCell,
  percentagesFinding,
  rangeFinding,
  saidOf,
  scoreFinding,
  shareCell,
  sentenceCase,
  sharesFinding,
  spreadOf,
  survivalFinding,
  timesFinding,
  type Groups,
} from './findings.ts';
import { tokenOf, type MarkedText } from './tokens.ts';

/** A way of wording a result that is understood, from the first word of a clause to its last. */
export type ClausePattern = Readonly<{
  pattern: RegExp;
  /** What the clause reports, or nothing where its figures do not fit the pattern. */
  read: (groups: Groups, marked: MarkedText) => Finding | undefined;
}>;

const PERCENT = tokenOf('percent');
const WHOLE = tokenOf('whole');
const NUMBER = tokenOf('whole', 'decimal', 'attached');
const TIME = tokenOf('time');
const SHARE = tokenOf('share');
const WORD = tokenOf('word');
const P = tokenOf('p');
const INTERVAL = tokenOf('interval');
const SPREAD = tokenOf('spread');
const DEVIATION = tokenOf('deviation');
const MEASURE = tokenOf('measure');
const FOLLOW_UP = tokenOf('follow-up');

/** An outcome, an arm: words without figures and stops. */
const WORDS = String.raw`[\p{L}'‘’][\p{L}'‘’ -]*?`;
const OUTCOME = `(?:the )?(?<outcome>${WORDS})`;
const ARMS = String.raw`[\p{L}'‘’(][\p{L}'‘’ ,()-]*?`;
const listOf = (one: string): string => `${one}(?:(?:, and |, | and )${one})*`;
const WAS = '(?:was|were)(?: (?:reported|seen|observed|recorded))?(?: (?:in|after))?';
const OF = String.raw`(?: (?:of|in) (?:the )?\p{L}+)?`;
const RESPECTIVELY = '(?:,? respectively)?';
const BRACKET = String.raw`(?: \((?<stats>[^()]*)\))?`;
const BEFORE_ARMS = String.raw`(?:treated (?:by|with)|with|after|in the(?=[^()]* (?:groups?|arms?)\b))`;

const clause = (source: string, read: ClausePattern['read']): ClausePattern => ({
  pattern: new RegExp(`^${source}$`, 'iu'),
  read,
});

/** A part of a total with its share: `full relief was reported in 30% (12/40)`. */
const PART = String.raw`(?:${WORDS}) (?:(?:was|were) )?(?:(?:reported|seen|observed) )?(?:in )?(?:${SHARE}|${PERCENT})`;

const LABEL = new RegExp(
  String.raw`^(?:the )?(?<label>${WORD}|${WORDS})(?: (?:was|were))?(?: (?:reported|seen|observed))?(?: in)? (?:${SHARE}|${PERCENT})$`,
  'u',
);

const partsIn = (words: string | undefined, marked: MarkedText) =>
  (words ?? '').split(/, and |, | and /u).flatMap((part) => {
    const found = LABEL.exec(part)?.groups?.label;
    const label = marked.first('word', found)?.figure.printed ?? found;
    const share = marked.first('share', part);
    const percent = share?.percent ?? marked.figures(part.slice(found?.length))[0];
    return label === undefined || percent === undefined
      ? []
      : [{ label, percent, ...(share !== undefined && { share }) }];
  });

/** One share an arm, in the order of the arms where they are named. */
const sharesByArm: ClausePattern['read'] = ({ outcome, values, arms, stats }, marked) => {
  const shares = marked.all('share', values);
  return sharesFinding(
    outcome,
    shares,
    armNames(arms, shares.length),
    differencesIn(stats, marked),
  );
};

/**
 * The wordings that are understood. A clause that fits none is left to the editor: it is better to place
 * nothing than something wrong.
 */
export const CLAUSE_PATTERNS: readonly ClausePattern[] = [
  // Relief was reported in 61% (19/31), 39% (12/31) and 23% (7/31) of patients treated by A, B or C.
  clause(
    `${OUTCOME} ${WAS} (?<values>${listOf(SHARE)})${OF}(?: ${BEFORE_ARMS} (?<arms>${ARMS}))?${RESPECTIVELY}${BRACKET}`,
    sharesByArm,
  ),
  // … reported warmth in 61% (19/31) and 39% (12/31) of patients respectively
  clause(`${OUTCOME} in (?<values>${listOf(SHARE)})${OF}${RESPECTIVELY}${BRACKET}`, sharesByArm),
  // Mortality was reported in 0 of 17 eyes.
  clause(
    String.raw`${OUTCOME} ${WAS} (?<value>${SHARE}) (?<unit>\p{L}+)`,
    ({ outcome, value, unit }, marked) => {
      const shares = marked.all('share', value);
      return unit === shares[0]?.total.meaning.unit
        ? sharesFinding(outcome, shares, [undefined])
        : undefined;
    },
  ),
  // Healing was reported in 7 of 70 patients (10%) treated by A and 2 of 61 patients (3%) treated by B.
  clause(
    `${OUTCOME} ${WAS} (?<first>${SHARE}) ${BEFORE_ARMS} (?<one>${ARMS}) and (?<second>${SHARE}) ${BEFORE_ARMS} (?<other>${ARMS})`,
    ({ outcome, first, second, one, other }, marked) =>
      sharesFinding(
        outcome,
        [...marked.all('share', first), ...marked.all('share', second)],
        [one, other],
      ),
  ),
  // … no significant difference in mortality between the A group (2% [1 out of 55]) and the B group (…; p=0.30)
  clause(
    String.raw`no (?:statistically )?significant difference in ${OUTCOME} between the (?<one>${ARMS}) group \((?<first>${SHARE})\) and the (?<other>${ARMS}) group \((?<second>${SHARE})(?:; (?<p>${P}))?\)`,
    ({ outcome, one, other, first, second, p }, marked) =>
      sharesFinding(
        outcome,
        [...marked.all('share', first), ...marked.all('share', second)],
        [one, other],
        saidOf(marked.first('p', p), 'not-significant'),
      ),
  ),
  clause(
    String.raw`${OUTCOME} was (?:statistically )?significantly (?:lower|higher|more frequent|less frequent|better|worse) in the (?<one>${ARMS}) group \((?<first>${SHARE})\) than in the (?<other>${ARMS}) group \((?<second>${SHARE})(?:; (?<p>${P}))?\)`,
    ({ outcome, one, other, first, second, p }, marked) =>
      sharesFinding(
        outcome,
        [...marked.all('share', first), ...marked.all('share', second)],
        [one, other],
        saidOf(marked.first('p', p), 'significant'),
      ),
  ),
  // Closure was reported in 10% and 3% of patients respectively (7/70 and 2/61).
  clause(
    String.raw`${OUTCOME} ${WAS} (?<percents>${listOf(PERCENT)})${OF}${RESPECTIVELY} \((?<counts>${listOf(SHARE)})\)`,
    ({ outcome, percents, counts }, marked) => {
      const printed = marked.figures(percents);
      const shares = marked
        .all('share', counts)
        .map((share, index) => ({ ...share, percent: printed[index] }));
      return printed.length === shares.length
        ? sharesFinding(outcome, shares, armNames(undefined, shares.length))
        : undefined;
    },
  ),
  // Relapse was 8% (12/151 and 12/150) in each group.
  clause(
    String.raw`${OUTCOME} ${WAS} (?<percent>${PERCENT}) \((?<counts>${SHARE} and ${SHARE})\) in each (?:group|arm)`,
    ({ outcome, percent, counts }, marked) => {
      const [printed] = marked.figures(percent);
      const shares = marked.all('share', counts).map((share) => ({ ...share, percent: printed }));
      const found = sharesFinding(outcome, shares, [undefined, undefined]);
      return found && { ...found, inEachGroup: true };
    },
  ),
  // There was one rupture in each group (1/70 and 1/61).
  clause(
    String.raw`there (?:was|were) (?<count>${WORD}|${WHOLE}) ${OUTCOME} in each (?:group|arm) \((?<counts>${SHARE} and ${SHARE})\)`,
    ({ outcome, count, counts }, marked) => {
      const unit = marked.figures(count)[0]?.meaning.unit;
      const shares = marked.all('share', counts);
      const among = shares[0]?.total.meaning.unit ?? 'patients';
      return unit === undefined
        ? undefined
        : {
            kind: 'count',
            outcome,
            fields: { unit, ...(among !== unit && { among }) },
            cells: shares.map((share) => shareCell(share, undefined)),
            inEachGroup: true,
          };
    },
  ),
  // There were no deaths in the 70 patients treated by A.
  clause(
    String.raw`there (?:was|were) (?<none>${WORD}) ${OUTCOME} (?:in|among) the (?<total>${WHOLE}) \p{L}+(?: ${BEFORE_ARMS} (?<arm>${ARMS}))?`,
    ({ outcome, none, total, arm }, marked) => {
      const [word] = marked.figures(none);
      const [all] = marked.figures(total);
      const unit = word?.meaning.unit;
      return word?.printed !== 'no' || all === undefined || unit === undefined
        ? undefined
        : {
            kind: 'count',
            outcome,
            fields: { unit, ...(all.meaning.unit !== unit && { among: all.meaning.unit }) },
            cells: [
              {
                arm,
                total: all,
                entry: { events: 0, total: numberOf(all) },
                figures: [...named('events', word), ...named('total', all)],
              },
            ],
          };
    },
  ),
  // Relapse was 8% (12/151; p=0.04) compared with 11% (17/150).
  clause(
    String.raw`${OUTCOME} ${WAS} (?<first>${SHARE}) \((?<p>${P})\) compared with (?<second>${SHARE})`,
    ({ outcome, first, second, p }, marked) =>
      sharesFinding(
        outcome,
        [...marked.all('share', first), ...marked.all('share', second)],
        [undefined, undefined],
        saidOf(marked.first('p', p)),
      ),
  ),
  // A composite of stroke or death in the first 30 days was reported in 8% (12/151).
  clause(
    `a composite of ${OUTCOME}(?: (?<at>${FOLLOW_UP}))? ${WAS} (?<value>${SHARE})${OF}`,
    ({ outcome, at, value }, marked) => {
      const found = sharesFinding(outcome, marked.all('share', value), [undefined]);
      const composedOf = (outcome ?? '').split(/, (?:or |and )?| or | and /u).map(sentenceCase);
      return (
        found && {
          ...found,
          fields: { ...found.fields, composedOf },
          followUp: marked.first('follow-up', at),
        }
      );
    },
  ),
  // Full relief was reported in 30% (12/40), part relief in 20% (8/40), and no relief in 50% (20/40).
  clause(`(?<parts>${listOf(PART)})`, ({ parts }, marked) => {
    const found = partsIn(parts, marked);
    const last = found.map(({ label }) => label.split(' ').at(-1));
    const isOneOutcome = new Set(last.slice(0, 2)).size === 1;
    return partsFinding(isOneOutcome ? last[0] : undefined, found);
  }),
  // Grades of pain: none 60%, mild 30% and severe 10%.
  clause(
    `${OUTCOME}: (?<parts>${listOf(String.raw`(?:${WORD}|\p{L}[\p{L} ]*?) ${PERCENT}`)})`,
    ({ outcome, parts }, marked) => partsFinding(outcome, partsIn(parts, marked)),
  ),
  // Relapse was 8% and 11% (p<.03).
  clause(
    `${OUTCOME} ${WAS} (?<values>${PERCENT}(?:, ${PERCENT})* and ${PERCENT})${OF}(?: ${BEFORE_ARMS} (?<arms>${ARMS}))?${RESPECTIVELY}${BRACKET}`,
    ({ outcome, values, arms, stats }, marked) => {
      const percents = marked.figures(values);
      return percentagesFinding(
        outcome,
        percents,
        armNames(arms, percents.length),
        differencesIn(stats, marked),
      );
    },
  ),
  // Relapse was 8% at 3 years (95% CI 2 to 14) after A.
  clause(
    String.raw`(?<actuarial>(?:actuarial|Kaplan-Meier) )?${OUTCOME} ${WAS} (?<value>${PERCENT})${OF}(?: (?<at>${FOLLOW_UP}))?(?: \((?<spread>${INTERVAL}|${SPREAD})\))?(?: across (?<studies>${WHOLE}) studies)?(?: ${BEFORE_ARMS} (?<arm>${ARMS}))?`,
    ({ actuarial, outcome, value, at, spread, studies, arm }, marked) => {
      const [percent] = marked.figures(value);
      const [spanned] = marked.figures(studies);
      const around = spreadOf(marked, spread);
      if (percent === undefined || (actuarial !== undefined && spanned !== undefined)) {
        return undefined;
      }
      const isActuarial = actuarial !== undefined;
      const cell = percentCell(percent, arm);
      return {
        kind: isActuarial ? 'actuarial' : 'percentage',
        outcome,
        cells: [
          {
            ...cell,
            entry: {
              reported: percent.printed,
              spread: around.entry,
              ...(!isActuarial && {
                total: 'not-stated',
                studies: spanned?.printed ?? 'not-stated',
              }),
            },
            figures: [...cell.figures, ...around.figures, ...named('studies', spanned)],
          },
        ],
        followUp: marked.first('follow-up', at),
      };
    },
  ),
  // 83% of patients had a response.
  clause(
    String.raw`(?:in an? (?<analysis>\p{L}[\p{L}-]*) analysis, )?(?<value>${PERCENT}) of (?:the )?patients had (?:an? )?${OUTCOME}`,
    ({ analysis, value, outcome }, marked) => {
      const found = percentagesFinding(outcome, marked.figures(value), [undefined], []);
      return analysis === undefined || found === undefined
        ? found
        : { ...found, fields: { analysis: analysis.replaceAll('-', ' ') } };
    },
  ),
  // At least 96% of patients kept their sight.
  clause(
    String.raw`(?:at least|at most|more than|less than|up to) (?<value>${PERCENT}) of (?:the )?\p{L}+ [\p{L} ]+`,
    ({ value }, marked) => {
      const [bound] = marked.figures(value);
      const operator = bound?.meaning.operator?.replace(' ', '-');
      return bound === undefined || operator === undefined
        ? undefined
        : {
            kind: 'bound',
            outcome: undefined,
            fields: { unit: '%' },
            cells: [
              {
                arm: undefined,
                total: undefined,
                entry: { operator, reported: bound.printed },
                figures: named('bound', bound),
              },
            ],
          };
    },
  ),
  // Remission ranged from 58% to 90% across 4 studies.
  clause(
    `${OUTCOME} ranged from (?<ends>${PERCENT} to ${PERCENT})(?: across (?<studies>${WHOLE}) studies)?`,
    ({ outcome, ends, studies }, marked) => {
      const [spanned] = marked.figures(studies);
      return rangeFinding(outcome, marked.figures(ends), '%', {
        ...(spanned !== undefined && { studies: spanned }),
      });
    },
  ),
  // Relief was reported in 58–90% of patients.
  clause(
    `${OUTCOME} ${WAS} (?<ends>${tokenOf('whole', 'decimal', 'percent')}(?:–|-| to )${PERCENT})${OF}`,
    ({ outcome, ends }, marked) => rangeFinding(outcome, marked.figures(ends), '%'),
  ),
  // Oedema lasted 24 to 72 hours in 4 patients treated by A.
  clause(
    String.raw`${OUTCOME} lasted (?<ends>${TIME} to ${TIME})(?: in (?<total>${WHOLE}) patients)?(?: ${BEFORE_ARMS} (?<arm>${ARMS}))?`,
    ({ outcome, ends, total, arm }, marked) => {
      const times = marked.all('time', ends);
      const unit = times[0]?.unit;
      const [counted] = marked.figures(total);
      return unit === undefined || times[1]?.unit !== unit
        ? undefined
        : rangeFinding(
            outcome,
            times.map(({ figure }) => figure),
            unit,
            { arm, ...(counted !== undefined && { total: counted }) },
          );
    },
  ),
  // Median warmth of 26 and 31 hours respectively (p=0.4).
  clause(
    `(?:the )?(?<statistic>median|mean) ${OUTCOME} (?:of|was) (?<values>${TIME}(?:, ${TIME})* and ${TIME})(?: ${BEFORE_ARMS} (?<arms>${ARMS}))?${RESPECTIVELY}${BRACKET}`,
    (groups, marked) => {
      const times = marked.all('time', groups.values);
      return timesFinding(
        groups,
        times.map((time) => ({ time, spread: spreadOf(marked, undefined) })),
        armNames(groups.arms, times.length),
        differencesIn(groups.stats, marked),
      );
    },
  ),
  // Median time to relief was 26 months (range 4 to 61) with A and 31 months (…) with B.
  clause(
    String.raw`(?:the )?(?<statistic>median|mean) ${OUTCOME} (?:of|was) (?<first>${TIME})(?: \((?<around>${SPREAD}|${INTERVAL}|${DEVIATION})\))? ${BEFORE_ARMS} (?<one>${ARMS}) and (?<second>${TIME})(?: \((?<about>${SPREAD}|${INTERVAL}|${DEVIATION})\))? ${BEFORE_ARMS} (?<other>${ARMS})${BRACKET}`,
    (groups, marked) => {
      const { first, second, around, about, one, other, stats } = groups;
      return timesFinding(
        groups,
        [
          { time: marked.first('time', first), spread: spreadOf(marked, around) },
          { time: marked.first('time', second), spread: spreadOf(marked, about) },
        ],
        [one, other],
        differencesIn(stats, marked),
      );
    },
  ),
  // Median survival was 24 months (range 3 to 60).
  clause(
    String.raw`(?:the )?(?<statistic>median|mean) ${OUTCOME} (?:of|was) (?<value>${TIME})(?: \((?<around>${SPREAD}|${INTERVAL}|${DEVIATION})\))?(?: after (?<event>${WORDS}))?`,
    (groups, marked) =>
      timesFinding(
        groups,
        [
          {
            time: marked.first('time', groups.value),
            spread: spreadOf(marked, groups.around),
          },
        ],
        [undefined],
        [],
      ),
  ),
  // The hazard ratio for relapse, A compared with B, was 0.61 (95% CI 0.43 to 0.87; p=0.006) in favour of A.
  clause(
    String.raw`(?:the )?(?<measure>${MEASURE})(?: (?:for|of|in) ${OUTCOME})?(?:, (?<of>${ARMS}) compared with (?<against>${WORDS}),)? was (?<estimate>${NUMBER})(?: points?)?(?: \((?:(?<interval>${INTERVAL}))?(?:; )?(?<p>${P})?\))?(?: in favour of (?:the )?(?<favours>${WORDS}))?`,
    ({ outcome, of, against, favours, measure, estimate, interval, p }, marked) =>
      comparison(outcome, [
        estimateOf(
          marked,
          { measure, estimate, interval, p },
          {
            favours,
            ...(of !== undefined &&
              against !== undefined && { arms: [of, against], isDirected: true }),
          },
        ),
      ]),
  ),
  // The risk ratios were 1.58 (95% CI …; p=0.13) and 2.71 (95% CI …; p=0.005) respectively.
  clause(
    String.raw`(?:the )?(?<measure>${MEASURE}) were (?<values>${listOf(String.raw`${NUMBER}(?: \(${INTERVAL}(?:; ${P})?\))?`)}) respectively`,
    ({ measure, values }, marked) => {
      const estimates = (values ?? '').split(/, (?:and )?(?=[\uE000-\uF8FF])| and /u).map((one) => {
        const pattern = new RegExp(
          String.raw`^(?<estimate>${NUMBER})(?: \((?<interval>${INTERVAL})(?:; (?<p>${P}))?\))?$`,
          'u',
        );
        const { estimate, interval, p } = pattern.exec(one)?.groups ?? {};
        return estimateOf(marked, { measure, estimate, interval, p });
      });
      const found = comparison(undefined, estimates);
      return found && { ...found, continues: true };
    },
  ),
  // Walking favoured A over B (standardised mean difference -0.71, 95% CI …); called significant, p not reported.
  clause(
    String.raw`${OUTCOME} favoured (?:the )?(?<of>${WORDS}) over (?:the )?(?<against>${WORDS}) \((?<measure>${MEASURE}) (?<estimate>${NUMBER})(?:, (?<interval>${INTERVAL}))?(?:; (?<p>${P}))?\)(?<called>; the difference was called significant, p not reported)?`,
    ({ outcome, of, against, measure, estimate, interval, p, called }, marked) =>
      comparison(outcome, [
        estimateOf(
          marked,
          { measure, estimate, interval, p },
          {
            favours: of,
            arms: [of ?? '', against ?? ''],
            isDirected: true,
            ...(called !== undefined && {
              significance: { p: 'reported-as-not-stated', called: 'significant' },
            }),
          },
        ),
      ]),
  ),
  // Mean pain, on a scale of 0 to 10 where higher is worse, fell from 7.1 (SD 1.2) to 3.4 (SD 1.9) at 6 months …
  clause(
    String.raw`(?:the )?(?<statistic>mean |median )?${OUTCOME}(?:,? on an? (?<scale>(?:scale of )?${NUMBER} to ${NUMBER}(?: scale)?)(?: where (?<way>(?:higher|lower) is (?:better|worse)))?,?)? (?:fell|rose|improved|worsened|changed|increased|decreased) from (?<baseline>${NUMBER}(?: \(${DEVIATION}\))?) to (?<after>${NUMBER}(?: \(${DEVIATION}\))?)(?: (?<at>${FOLLOW_UP}))?(?: in (?<n>${WHOLE}) patients of the (?<arm>${WORDS}) group)?(?: \((?:n=(?<of>${WHOLE}), )?(?<stats>${P})(?: against baseline)?\))?(?: ${BEFORE_ARMS} (?<later>${WORDS}))?`,
    scoreFinding,
  ),
  // Scores fell from 41 and 42 to 17 and 30 in the A and B groups respectively.
  clause(
    String.raw`(?<statistic>mean |median )?${OUTCOME} (?:fell|rose|improved|worsened|changed|increased|decreased) from (?<baseline>${NUMBER} and ${NUMBER}) to (?<after>${NUMBER} and ${NUMBER}) in the (?<arms>${ARMS} groups)${RESPECTIVELY}`,
    (groups, marked) => {
      const names = armNames(groups.arms, 2);
      const [before, other] = marked.figures(groups.baseline);
      const [after, last] = marked.figures(groups.after);
      if (names === undefined || before === undefined || other === undefined) return undefined;
      if (after === undefined || last === undefined) return undefined;
      return {
        kind: 'score',
        outcome: groups.outcome,
        fields: {
          scale: 'not-stated',
          statistic: groups.statistic?.trim().toLowerCase() ?? 'not-stated',
        },
        cells: [
          { arm: names[0], baseline: before, followed: after },
          { arm: names[1], baseline: other, followed: last },
        ].map(({ arm, baseline, followed }) => ({
          arm,
          total: undefined,
          entry: {
            baseline: { reported: baseline.printed },
            followUp: { reported: followed.printed },
            total: 'not-stated',
          },
          figures: [...named('baseline.score', baseline), ...named('follow-up.score', followed)],
        })),
      };
    },
  ),
  // The score improved by 11 points from a baseline of 41.
  clause(
    `${OUTCOME} (?:fell|rose|improved|worsened|changed|increased|decreased) by (?<change>${NUMBER})(?: points?)? from a baseline of (?<baseline>${NUMBER})`,
    ({ outcome, change, baseline }, marked) => {
      const [changed] = marked.figures(change);
      const [before] = marked.figures(baseline);
      return changed === undefined || before === undefined
        ? undefined
        : {
            kind: 'score',
            outcome,
            fields: { scale: 'not-stated', statistic: 'not-stated' },
            cells: [
              {
                arm: undefined,
                total: undefined,
                entry: {
                  baseline: { reported: before.printed },
                  followUp: 'not-stated',
                  total: 'not-stated',
                },
                figures: named('baseline.score', before),
              },
            ],
            change: {
              reported: changed.printed,
              unit: changed.meaning.unit ?? 'not-stated',
              significance: 'not-stated',
              figures: named('change', changed),
            },
          };
    },
  ),
  // Walking improved by an average of 41%. The lesions shrank by a mean of 41%.
  clause(
    `${OUTCOME} (?:fell|rose|improved|worsened|shrank|grew|increased|decreased) by an? (?:mean|average) of (?<value>${PERCENT})`,
    ({ outcome, value }, marked) => {
      const [percent] = marked.figures(value);
      return percent === undefined
        ? undefined
        : {
            kind: 'mean-percentage-change',
            outcome,
            cells: [percentCell(percent, undefined)],
          };
    },
  ),
  // There were 2.3 and 4.9 relapses per 100 patient-years with A and B respectively (rate ratio …).
  clause(
    String.raw`there were (?<values>${NUMBER} and ${NUMBER}) ${OUTCOME} per (?<per>${NUMBER}) (?<unit>\p{L}+-\p{L}+) ${BEFORE_ARMS} (?<arms>${ARMS})${RESPECTIVELY}${BRACKET}`,
    ({ values, outcome, per, unit, arms, stats }, marked) => {
      const rates = marked.figures(values);
      const [amount] = marked.figures(per);
      const names = armNames(arms, rates.length);
      const differences = differencesIn(stats, marked);
      return amount === undefined || names === undefined || differences === undefined
        ? undefined
        : {
            kind: 'rate',
            outcome,
            fields: { per: amount.printed, unit },
            cells: rates.map((rate, index) => ({
              arm: names[index],
              total: undefined,
              entry: { reported: rate.printed },
              figures: [...named('rate', rate), ...named('per', amount)],
            })),
            differences,
          };
    },
  ),
  // The rate of relapse was 0.8 per 100 patient-years (95% CI 0.2 to 2.1).
  clause(
    String.raw`the rate of ${OUTCOME} was (?<value>${NUMBER}) per (?<per>${NUMBER}) (?<unit>\p{L}+-\p{L}+)(?: \((?<around>${INTERVAL})\))?`,
    ({ outcome, value, per, unit, around }, marked) => {
      const [rate] = marked.figures(value);
      const [amount] = marked.figures(per);
      const spread = spreadOf(marked, around);
      return rate === undefined || amount === undefined
        ? undefined
        : {
            kind: 'rate',
            outcome,
            fields: { per: amount.printed, unit },
            cells: [
              {
                arm: undefined,
                total: undefined,
                entry: { reported: rate.printed, spread: spread.entry },
                figures: [...named('rate', rate), ...named('per', amount), ...spread.figures],
              },
            ],
          };
    },
  ),
  // Survival at 1, 3 and 5 years was 82%, 64% and 49% with A and 71%, 52% and 33% with B (p=0.02).
  clause(
    String.raw`${OUTCOME} (?<at>${FOLLOW_UP}) was (?<one>${listOf(PERCENT)}) ${BEFORE_ARMS} (?:the )?(?<arm>${WORDS}) and (?<other>${listOf(PERCENT)}) ${BEFORE_ARMS} (?:the )?(?<against>${WORDS})(?: \((?<p>${P})\))?`,
    (groups, marked) => survivalFinding(groups, [groups.arm ?? '', groups.against ?? ''], marked),
  ),
  // Mean blood loss was 350 ml.
  clause(
    String.raw`(?:the )?(?<statistic>median|mean) ${OUTCOME} was (?<value>${NUMBER}) \p{L}+`,
    ({ statistic, outcome, value }, marked) => {
      const [quantity] = marked.figures(value);
      const unit = quantity?.meaning.unit;
      return quantity === undefined || unit === undefined
        ? undefined
        : {
            kind: 'quantity',
            outcome,
            fields: { statistic: statistic?.toLowerCase(), unit },
            cells: [
              {
                arm: undefined,
                total: undefined,
                entry: { reported: quantity.printed },
                figures: named('quantity', quantity),
              },
            ],
          };
    },
  ),
  // There were 1.4 lesions per patient.
  clause(
    String.raw`there were (?<value>${tokenOf('decimal')}) ${OUTCOME} per (?:patient|procedure)`,
    ({ outcome, value }, marked) => {
      const [quantity] = marked.figures(value);
      const unit = quantity?.meaning.unit;
      return quantity === undefined || unit?.includes(' per ') !== true
        ? undefined
        : {
            kind: 'quantity',
            outcome,
            fields: { statistic: 'not-stated', unit },
            cells: [
              {
                arm: undefined,
                total: undefined,
                entry: { reported: quantity.printed },
                figures: named('quantity', quantity),
              },
            ],
          };
    },
  ),
];
