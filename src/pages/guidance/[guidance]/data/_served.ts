const sizes = new Map<string, number>();

/**
 * The response of a download, of which the size is kept.
 *
 * @param address - where it is served, as urls.ts gives it
 */
export function served(
  address: string,
  mediaType: string,
  body: string | Uint8Array<ArrayBuffer>,
): Response {
  sizes.set(address, typeof body === 'string' ? Buffer.byteLength(body) : body.byteLength);
  return new Response(body, { headers: { 'Content-Type': mediaType } });
}

/**
 * The bytes of a download; nothing while it has not been served. A build writes the files of a folder
 * before its page, so that the page knows all of them without making them again.
 */
export const sizeOf = (address: string): number | undefined => sizes.get(address);
