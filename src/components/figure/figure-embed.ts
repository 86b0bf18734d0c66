import type { ChartSpec } from '../../charts/chart-spec.ts';
import { chartVoices } from '../../charts/image/chart-voices.ts';
import { wrapText } from '../../charts/pen.ts';
import { measureText, renderSvg } from '../../charts/render-svg.ts';
import { evidenceAge } from '../../format/document.ts';
import { lowerFirst, upperFirst } from '../../format/words.ts';
import type { Guidance } from '../../model/guidance.ts';
import type { SiteEntry } from '../../schema/site.ts';
import { addressOn, urls } from '../../urls.ts';
import { htmlText } from '../../exports/html-text.ts';
import { licenceOf } from '../../exports/licence.ts';
import { summarySource } from '../../exports/summary-source.ts';

/** What a figure needs to know to stand in a page of another site. */
export type EmbedSource = Readonly<{
  guidance: Guidance;
  site: SiteEntry;
  /** The edition as it stands in citations. */
  edition: string;
  /** Scheme and host of the site; empty where none is known. */
  origin: string;
}>;

/** The style of such a page, with the hash by which its policy lets it in: `sha256-…`. */
export type EmbedStyle = Readonly<{ text: string; hash: string }>;

/**
 * A figure as a page of its own that stands in the frame of a journal or an intranet: the finding, the
 * drawing in light and dark, what is reported and what is calculated, source, edition, and the way to the
 * figure on this site. It runs no script and may load nothing but the typeface.
 *
 * @returns a whole HTML document
 */
export function figureEmbed(spec: ChartSpec, source: EmbedSource, style: EmbedStyle): string {
  const { guidance, site, origin } = source;
  const page = urls.figure(guidance.id, spec.id);
  const { reported, calculated, age, edition } = wordsOf(spec, source);
  const { guidance: named } = summarySource(guidance, source);
  const paragraphs = spec.paragraphs.map(({ text, url }) => link(url, text)).join(', ');
  const policy = `default-src 'none'; style-src '${style.hash}'; font-src 'self'; base-uri 'none'; form-action 'none'`;
  return `<!DOCTYPE html>
<html lang="${site.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${htmlText(`${spec.title}, ${guidance.about.number}`)}</title>
<meta name="robots" content="noindex">
<link rel="canonical" href="${htmlText(addressOn(origin || undefined, page))}">
<style>${style.text}</style>
</head>
<body>
<main>
<h1>${htmlText(spec.title)}</h1>
<p class="muted">${htmlText(spec.subtitle)}</p>
<div>${renderSvg(spec, 'wide')}${renderSvg(spec, 'narrow')}</div>
<p>${htmlText(reported)}</p>
${calculated === null ? '' : `<p class="calculated">${htmlText(calculated)}</p>\n`}<p>${htmlText(spec.caption)}</p>
</main>
<footer>
<p>Source: ${link(urls.guidance(guidance.id), named)}${paragraphs === '' ? '' : `; ${paragraphs}`}. ${htmlText(age)}</p>
<p class="muted">${htmlText(edition)}</p>
<p>${link(page, `The figure with its data on ${site.title}`)}</p>
</footer>
</body>
</html>
`;
}

/** Whoever follows a link out of a frame gets a page, not a frame that stays empty. */
const link = (href: string, text: string): string =>
  `<a href="${htmlText(href)}" target="_blank" rel="noopener">${htmlText(text)}</a>`;

function wordsOf(spec: ChartSpec, source: EmbedSource) {
  const { guidance, site } = source;
  const { reported, calculated } = chartVoices(spec);
  const { edition, independence } = summarySource(guidance, source);
  return {
    reported: `Reported in the guidance: ${lowerFirst(reported)}`,
    calculated:
      calculated === null
        ? null
        : `Calculated by ${site.title}, not in the guidance: ${lowerFirst(calculated)}`,
    age: `${upperFirst(evidenceAge(guidance.about.evidenceYear))}.`,
    edition: `${spec.licence}. ${licenceOf(site).name}. ${edition}. ${independence}`,
  };
}

/** The width of a column of text, in pixels, less the margins of the page in the frame. */
const WIDTH = 640;
/** Pixels above, below and between the parts of the page. */
const ROOM = 150;
const LINE = 21;

/**
 * The HTML that puts a figure into a page of another site.
 *
 * @returns an `iframe` whose address has a host only where that of the site is known
 */
export function embedSnippet(spec: ChartSpec, source: EmbedSource): string {
  const { guidance, origin } = source;
  const { reported, calculated, age, edition } = wordsOf(spec, source);
  const { guidance: named } = summarySource(guidance, source);
  const sourceWords = `Source: ${named} ${spec.paragraphs.map(({ text }) => text).join(', ')} ${age}`;
  const words = [spec.subtitle, reported, calculated ?? '', spec.caption, sourceWords, edition];
  const lines = words.flatMap((text) =>
    wrapText(text, WIDTH, { size: 15, weight: 400 }, measureText),
  );
  const title = wrapText(spec.title, WIDTH, { size: 21, weight: 600 }, measureText);
  const [, drawing = '0'] = / height="(\d+)"/.exec(renderSvg(spec, 'wide')) ?? [];
  const height = title.length * 25 + lines.length * LINE + Number(drawing) + ROOM;
  const address = addressOn(origin || undefined, urls.embed(guidance.id, spec.id));
  return `<iframe src="${htmlText(address)}" title="${htmlText(`${spec.title} (${guidance.about.number})`)}" width="100%" height="${height}" loading="lazy"></iframe>`;
}
