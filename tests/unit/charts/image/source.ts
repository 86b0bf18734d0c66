import type { ImageSource } from '../../../../src/charts/image/image-layout.ts';

/** What an image says of where it comes from, as long as it gets. */
export const source: ImageSource = {
  citation:
    'National Institute for Health and Care Excellence. Cryotherapy for the treatment of liver metastases [HealthTech guidance] [Internet]. Paragraphs 2.3.1, 2.3.2 and 2.3.3. NICE; 2010 Dec. HealthTech guidance no.: HTG241. Available from: https://www.nice.org.uk/guidance/htg241',
  edition: 'edition 1 (content 0123abcd)',
  independence:
    'Evidence Ledger is independent of NICE, which has neither endorsed nor reviewed it.',
  licence: {
    name: 'CC BY 4.0',
    notice: 'Licensed as CC BY 4.0 & to be named.',
    address: 'https://creativecommons.org/licenses/by/4.0/',
  },
};
