import { notice } from './notice.ts';

/**
 * Does what a reader asked for with a part of the site that is loaded only then. What fails is named,
 * and can be tried again, or got by reloading: a site that was published anew has its parts at other
 * addresses, and some browsers ask only once for a script that failed.
 *
 * @param failure - what did not work, as a sentence: `Citations could not be loaded.`
 * @param use - imports or fetches the part and uses it; done again from the start when tried again
 */
export async function loadPart(failure: string, use: () => Promise<void>): Promise<void> {
  try {
    await use();
  } catch {
    notice(
      `${failure} The connection may be down, or the site may have changed since this page was opened.`,
      {
        'Try again': () => void loadPart(failure, use),
        'Reload the page': () => {
          location.reload();
        },
      },
    );
  }
}
