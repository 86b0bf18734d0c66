const JSON_LD = /<script type="application\/ld\+json">(.*?)<\/script>/s;

/** What a built page tells machines of itself; nothing for one that stays out of search engines. */
export function pageJsonLd(html: string): unknown {
  const text = JSON_LD.exec(html)?.[1];
  return text === undefined ? undefined : JSON.parse(text);
}
