import { dateText } from '../format/document.ts';
import type { Guidance } from '../model/guidance.ts';
import type { SiteEntry } from '../schema/site.ts';
import { NOT_STATED_CELL, type Table } from './csv.ts';
import { licenceOf } from './licence.ts';
import { TABLES } from './tables.ts';

/**
 * The tables of a document as a Frictionless data package (specs.frictionlessdata.io): one file by which
 * programs know the type and the meaning of every column, whose data it is and under which licence. CSV on
 * the Web says the same in a file a table and in more words, and fewer readers of R and Python know it.
 *
 * @param edition - as it stands in citations
 */
export function dataPackage(
  guidance: Guidance,
  { site, edition }: Readonly<{ site: SiteEntry; edition: string }>,
): Readonly<Record<string, unknown>> {
  const { id, about } = guidance;
  const { name, address, notice } = licenceOf(site);
  return {
    profile: 'tabular-data-package',
    name: id,
    title: `${about.shortTitle}: the figures of ${about.issuer.short} ${about.number}`,
    description: `${site.disclaimers.independence} ${site.disclaimers.rights} ${notice}`,
    version: edition,
    ...(address !== undefined && {
      licenses: [{ name: site.licence, title: name, path: address }],
    }),
    contributors: [{ title: site.publisher, role: 'publisher' }],
    sources: [
      {
        title: `${about.issuer.name}. ${about.title}. ${about.number}, ${dateText(about.published)}.`,
        path: about.officialUrl,
      },
    ],
    resources: TABLES.map(({ file, about: description, mediaType, table }) => ({
      profile: 'tabular-data-resource',
      name: file.replace(/\.csv$/, ''),
      path: file,
      description,
      format: 'csv',
      mediatype: mediaType.replace(/;.*$/, ''),
      encoding: 'utf-8',
      dialect: { delimiter: ',', lineTerminator: '\r\n', doubleQuote: true, header: true },
      schema: schemaOf(table(guidance, edition)),
    })),
  };
}

/** The columns of a table with the types that their cells have. */
const schemaOf = ({ columns, rows }: Table<string>) => ({
  missingValues: ['', NOT_STATED_CELL],
  fields: columns.map(({ name, meaning, voice }) => ({
    name,
    type: typeOf(rows.map((row) => row[name])),
    description: `${meaning} (${voice})`,
  })),
});

function typeOf(cells: readonly unknown[]): 'integer' | 'number' | 'string' {
  const given = cells.filter(
    (cell) => cell !== undefined && cell !== '' && cell !== NOT_STATED_CELL,
  );
  const numbers = given.filter((cell) => typeof cell === 'number');
  if (given.length === 0 || numbers.length < given.length) return 'string';
  return numbers.every(Number.isInteger) ? 'integer' : 'number';
}
