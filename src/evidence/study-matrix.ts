import type { Guidance, Paragraph, Result, Study } from '../model/guidance.ts';

/** Which study stands behind which paragraph: for each study, the results that each paragraph reports of it. */
export type StudyMatrix = Readonly<{
  /** Paragraphs that report results, in the order of the document. */
  paragraphs: readonly Paragraph[];
  /** Studies in the order of the document, with a cell for each of those paragraphs. */
  rows: readonly Readonly<{ study: Study; cells: readonly (readonly Result[])[] }>[];
}>;

/** The studies of a guidance against its paragraphs. */
export function studyMatrix({ paragraphs, studies, results }: Guidance): StudyMatrix {
  const reporting = paragraphs.filter((paragraph) =>
    results.some((result) => result.paragraph === paragraph),
  );
  return {
    paragraphs: reporting,
    rows: studies.map((study) => ({
      study,
      cells: reporting.map((paragraph) =>
        results.filter((result) => result.study === study && result.paragraph === paragraph),
      ),
    })),
  };
}
