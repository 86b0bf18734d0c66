import { describe, expect, test } from 'vitest';
import { citations } from '../../../src/exports/citations.ts';
import { ORIGIN, figures, htg241, served, site } from './htg241-citations.ts';

const NICE = 'National Institute for Health and Care Excellence. ';
const OWN = 'The Evidence Ledger project. ';

/** The Vancouver text of one of the sources of a subject. */
function text(subject: string, kind: string): string {
  const source = served.subjects[subject]?.sources.find((one) => one.kind === kind);
  return served.references[source?.reference ?? '']?.vancouver ?? '';
}

describe('what can be cited', () => {
  test('is the guidance, the evidence table, every paragraph, value, contrast, study and figure', () => {
    const wanted = [
      'guidance',
      'evidence',
      ...htg241.paragraphs.map(({ number }) => number),
      ...htg241.values.keys(),
      ...htg241.results.flatMap(({ contrasts }) => contrasts.map(({ id }) => id)),
      ...htg241.studies.map(({ id }) => `study:${id}`),
      ...htg241.figures.map(({ id }) => `figure:${id}`),
    ];
    expect(wanted.length).toBeGreaterThan(80);
    expect(wanted.filter((id) => served.subjects[id] === undefined)).toEqual([]);
  });

  test('names only references that the file holds', () => {
    const named = Object.values(served.subjects).flatMap(({ sources }) =>
      sources.map(({ reference }) => reference),
    );
    expect(named.filter((reference) => served.references[reference] === undefined)).toEqual([]);
  });

  test('has words without spaces that only keep a line together', () => {
    expect(JSON.stringify(served)).not.toContain('\u00a0');
  });
});

describe('what the guidance reports', () => {
  // NICE's name, title, number, date and address as its own page gives them; style of NLM's
  // Citing Medicine, chapter on reports, for a part of a report on the Internet.
  test('cites the guidance at the paragraph', () => {
    expect(text('2.3.1', 'reported')).toBe(
      `${NICE}Cryotherapy for the treatment of liver metastases [HealthTech guidance] [Internet]. Paragraph 2.3.1, Efficacy. NICE; 2010 Dec [cited {day}]. HealthTech guidance no.: HTG241. Available from: https://www.nice.org.uk/guidance/htg241`,
    );
  });

  test('is never cited as of this site', () => {
    const all = Object.keys(served.subjects).map((id) => text(id, 'reported'));
    expect(all.filter((reference) => reference !== '' && !reference.startsWith(NICE))).toEqual([]);
    expect(all.join(' ')).not.toContain('Ledger');
  });

  test('is cited at every paragraph that prints it', () => {
    expect(text('series-326', 'reported')).toContain('Paragraphs 2.3.3, 2.4.2 and 2.4.4. NICE');
  });
});

describe('what this site calculates', () => {
  const calculated = text('trial-123.disease-free-survival.cryotherapy', 'calculated');

  test('cites this site in its edition, at the address at which the edition keeps the result', () => {
    expect(calculated).toMatch(new RegExp(`^${OWN}95% intervals for disease-free survival`));
    expect(calculated).toContain(`Edition 1 (content ${site.edition.content})`);
    expect(calculated).toContain(
      `${ORIGIN}/guidance/htg241/editions/1/#trial-123.disease-free-survival`,
    );
  });

  test('names the guidance as the source of what went into it', () => {
    expect(calculated).toContain(`Calculated from figures in: ${NICE}`);
    expect(calculated).toContain('Paragraph 2.3.1, Efficacy');
  });

  test('is offered for every value and contrast from which something is calculated, and no other', () => {
    const kinds = (id: string) => served.subjects[id]?.sources.map(({ kind }) => kind);
    expect(kinds('non-randomised-223.morbidity.cryotherapy-vs-resection')).toEqual([
      'reported',
      'calculated',
    ]);
    expect(kinds('trial-123.disease-free-survival.cryotherapy-vs-resection')).toEqual([
      'reported',
      'calculated',
    ]);
    // Medians without counts, a part without a share.
    expect(kinds('non-randomised-415.survival.cryotherapy-vs-resection')).toEqual(['reported']);
    expect(kinds('series-326.causes-of-death.cryoshock')).toEqual(['reported']);
  });

  test('is never cited as of the guidance', () => {
    const all = Object.keys(served.subjects).flatMap((id) => [
      text(id, 'calculated'),
      text(id, 'drawn'),
    ]);
    expect(all.filter((reference) => reference !== '' && !reference.startsWith(OWN))).toEqual([]);
    expect(all.filter(Boolean).length).toBeGreaterThan(20);
  });
});

describe('a site that does not know its host', () => {
  const { references } = citations(htg241, site, figures, '');
  const own = Object.entries(references).filter(([id]) => id.startsWith('evidence-ledger'));

  test('cites its own works without an address, in its edition, and leads to the official page', () => {
    expect(own.length).toBeGreaterThan(20);
    for (const [id, { vancouver, bibtex, ris, csl }] of own) {
      expect(vancouver, id).toContain(`Edition 1 (content ${site.edition.content})`);
      for (const text of [vancouver, bibtex, ris, csl]) {
        const addresses = text.match(/https?:[^\s"}]*[^\s"}.,]/g) ?? [];
        expect([...new Set(addresses)], id).toEqual(['https://www.nice.org.uk/guidance/htg241']);
      }
      expect(vancouver, id).not.toMatch(/^[^:]*\[Internet\]|cited/);
    }
  });

  test('cites the guidance as every site does', () => {
    expect(references['nice-htg241-2.3.1']).toEqual(served.references['nice-htg241-2.3.1']);
  });
});

describe('a publication', () => {
  test('is offered with the studies for which one was found', () => {
    const found = Object.entries(served.subjects)
      .filter(([, { sources }]) => sources.some(({ kind }) => kind === 'publication'))
      .map(([id]) => id);
    expect(found.toSorted()).toEqual([
      'study:non-randomised-223',
      'study:non-randomised-415',
      'study:series-326',
      'study:trial-123',
    ]);
  });

  test('is cited with its numbers, and without what was not seen', () => {
    expect(text('study:series-326', 'publication')).toBe(
      'Xu KC, Niu LZ, He WB, Hu YZ, Zuo JS. Percutaneous cryosurgery for the treatment of hepatic colorectal metastases. World J Gastroenterol. 2008;14(9):1430–6. doi:10.3748/wjg.14.1430 PubMed PMID: 18322961. Probably the publication behind this study in NICE HTG241: Case series, 326 patients. Matched on its figures; the guidance does not name it.',
    );
    expect(text('study:trial-123', 'publication')).toMatch(/1997;225\(2\):193–201\. Probably /);
    expect(text('study:non-randomised-223', 'publication')).toMatch(
      /metastases\. 2005\. Probably /,
    );
  });

  test('says in every format that it is probable', () => {
    const formats = Object.values(served.subjects)
      .flatMap(({ sources }) => sources.filter(({ kind }) => kind === 'publication'))
      .flatMap(({ reference }) => Object.values(served.references[reference]!));
    // Four publications in eight formats.
    expect(formats).toHaveLength(32);
    expect(formats.filter((text) => !text.includes('Probably the publication behind'))).toEqual([]);
  });
});

// Expected: pandoc 2.17.1.1, which has a processor of its own, with the same styles
// (pandoc --citeproc --csl=STYLE.csl --bibliography=ITEM.json -M lang=en-US, of Harvard en-GB, with the short title of the journal);
// behind it the note of the item.
describe('a reference in words', () => {
  const PUBLICATION =
    ' Probably the publication behind this study in NICE HTG241: Case series, 326 patients. Matched on its figures; the guidance does not name it.';
  test.each([
    [
      'ama',
      'Xu KC, Niu LZ, He WB, Hu YZ, Zuo JS. Percutaneous cryosurgery for the treatment of hepatic colorectal metastases. World J Gastroenterol. 2008;14(9):1430-1436. doi:10.3748/wjg.14.1430',
    ],
    [
      'apa',
      'Xu, K. C., Niu, L. Z., He, W. B., Hu, Y. Z., & Zuo, J. S. (2008). Percutaneous cryosurgery for the treatment of hepatic colorectal metastases. World Journal of Gastroenterology, 14(9), 1430–1436. https://doi.org/10.3748/wjg.14.1430',
    ],
    [
      'harvard',
      'Xu, K.C. et al. (2008) ‘Percutaneous cryosurgery for the treatment of hepatic colorectal metastases’, World Journal of Gastroenterology, 14(9), pp. 1430–1436. Available at: https://doi.org/10.3748/wjg.14.1430.',
    ],
  ] as const)(
    'of a publication is as %s has it, and says how sure the match is',
    (style, expected) => {
      expect(served.references['xu-2008']![style]).toBe(`${expected}${PUBLICATION}`);
    },
  );

  test.each([
    [
      'ama',
      'National Institute for Health and Care Excellence. Cryotherapy for the Treatment of Liver Metastases. NICE; 2010. Accessed {day}. https://www.nice.org.uk/guidance/htg241 HealthTech guidance HTG241. Paragraph 2.3.1, Efficacy.',
    ],
    [
      'harvard',
      'National Institute for Health and Care Excellence (2010) Cryotherapy for the treatment of liver metastases. HealthTech guidance HTG241. NICE. Available at: https://www.nice.org.uk/guidance/htg241 (Accessed: {day}). Paragraph 2.3.1, Efficacy.',
    ],
  ] as const)(
    'of the guidance keeps the number and the paragraph that %s would drop',
    (style, expected) => {
      expect(served.references['nice-htg241-2.3.1']![style]).toContain(expected);
    },
  );

  test('of what is calculated names its edition and the guidance in every style', () => {
    const calculated = Object.values(served.subjects).flatMap(({ sources }) =>
      sources.filter(({ kind }) => kind === 'calculated'),
    );
    for (const { reference } of calculated) {
      const { vancouver, ama, apa, harvard } = served.references[reference]!;
      for (const words of [vancouver, ama, apa, harvard]) {
        expect(words).toMatch(/Edition 1 \(content [0-9a-f]{8}\)/);
        expect(words).toContain('Calculated from figures in: National Institute');
      }
    }
  });
});

describe('Markdown', () => {
  test('is the same text with the title as a link', () => {
    const { markdown } = served.references['nice-htg241-2.3.1']!;
    expect(markdown).toContain(
      '[Cryotherapy for the treatment of liver metastases](https://www.nice.org.uk/guidance/htg241)',
    );
  });
});
