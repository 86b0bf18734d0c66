import type { ImageSource } from './image-layout.ts';

/**
 * What a picture says of itself to programs that keep pictures: source, rights, and the address of the
 * licence where it has one, as XMP, which they read from any kind of file.
 *
 * @see https://developer.adobe.com/xmp/docs/XMPNamespaces/dc/
 * @see https://developer.adobe.com/xmp/docs/XMPNamespaces/xmpRights/
 */
export function imageXmp({ citation, edition, independence, licence }: ImageSource): string {
  const { notice, address } = licence;
  return [
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/">',
    `<dc:source>${escaped(`${citation} Drawn by Evidence Ledger, ${edition}.`)}</dc:source>`,
    `<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">${escaped(`${notice} ${independence}`)}</rdf:li></rdf:Alt></dc:rights>`,
    address === undefined
      ? ''
      : `<xmpRights:WebStatement>${escaped(address)}</xmpRights:WebStatement>`,
    '</rdf:Description></rdf:RDF></x:xmpmeta>',
  ].join('');
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
